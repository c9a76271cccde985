import { defineMessages } from '#app/shared/i18n/messages.ts'

export const goodsChatMessages = defineMessages({
  ko: {
    title: '상품 이야기',
    latest: (nickname: string, msg: string) => `${nickname}: ${msg}`,
    you: '나',
    staff: '장터 운영자',
    none: '아직 아무도 말하지 않았어요. 궁금한 점을 물어보세요.',
    unreachable: '연결이 끊겼어요. 연결되면 놓친 이야기도 함께 보여 드려요.',
    participants: (count: string) => `참여 ${count}명`,
    others: (names: string, count: string) => `${names} 외 ${count}명`,
    joined: (nickname: string) => `${nickname}님이 들어왔어요`,
    left: (nickname: string) => `${nickname}님이 나갔어요`,
    label: '이 상품에 대해 말하기',
    signIn: '로그인하고 이야기하기',
    guests: '읽는 것은 누구나 할 수 있어요.',
  },
  en: {
    title: 'Product chat',
    latest: (nickname: string, msg: string) => `${nickname}: ${msg}`,
    you: 'You',
    staff: 'Staff',
    none: 'No messages yet. Ask a question about this product.',
    unreachable: 'Connection lost. Once it’s back, you’ll see any messages you missed.',
    participants: (count: string) => (count === '1' ? '1 person here' : `${count} people here`),
    others: (names: string, count: string) => `${names} and ${count} more`,
    joined: (nickname: string) => `${nickname} joined`,
    left: (nickname: string) => `${nickname} left`,
    label: 'Message about this product',
    signIn: 'Sign in to join the chat',
    guests: 'Anyone can read the chat.',
  },
})
