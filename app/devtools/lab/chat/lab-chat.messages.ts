import { defineMessages } from '#app/shared/i18n/messages.ts'

export const labChatTexts = defineMessages({
  ko: {
    title: '이름이 있는 채팅',
    about:
      '누가 말하면 모두가 들어요. 이름은 서버가 정해요. 로그인했다면 닉네임, 아니면 손님 번호예요. 창을 하나 더 열고 서로 말해 보세요.',
    say: '채팅 메시지',
    log: '채팅',
    nothing: '아직 아무도 말하지 않았어요.',
    here: (count: string) => `참가자 ${count}명`,
    me: (name: string) => `${name} (나)`,
    typing: (names: string) => `${names} 입력 중…`,
    more: (count: string) => `외 ${count}명`,
  },
  en: {
    title: 'A chat with names',
    about:
      'Everyone receives what anyone says. The server gives out the names: your nickname if you’re signed in, otherwise a guest number. Open a second window and talk to yourself.',
    say: 'Chat message',
    log: 'Chat',
    nothing: 'No messages yet.',
    here: (count) => (count === '1' ? '1 participant' : `${count} participants`),
    me: (name) => `${name} (you)`,
    typing: (names) => `${names} typing…`,
    more: (count) => `and ${count} more`,
  },
})
