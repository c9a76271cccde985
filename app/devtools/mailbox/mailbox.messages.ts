import { defineMessages } from '#app/shared/i18n/messages.ts'

export const mailboxMessages = defineMessages({
  ko: {
    title: '테스트 메일함',
    about: '장터가 보낸 메일을 개발자가 볼 수 있게 모아 둬요. 하루가 지나면 지워요. 아무에게도 실제로 보내지 않아요.',
    to: (address: string) => `받는 사람: ${address}`,
    open: '링크 열기',
    empty: '아직 보낸 메일이 없어요',
    emptyWhy: '비회원으로 주문하거나 설정에서 비회원 주문을 가져와 보세요.',
    off: '이 가게에는 테스트 메일함이 없어요',
    offWhy: 'MAILBOX=on으로 시작한 서버에서 볼 수 있어요.',
  },
  en: {
    title: 'Test mailbox',
    about: 'The emails the shop has sent, for developers. They’re deleted after a day and never actually sent.',
    to: (address: string) => `To: ${address}`,
    open: 'Open link',
    empty: 'No emails yet',
    emptyWhy: 'Order as a guest, or add guest orders to your account in Settings.',
    off: 'This shop has no test mailbox',
    offWhy: 'Start the server with MAILBOX=on to see it.',
  },
})
