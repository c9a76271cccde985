import { defineMessages } from '#app/shared/i18n/messages.ts'

export const chatRoomTexts = defineMessages({
  ko: {
    title: '들어가고 나가는 방',
    about:
      '창 두 개가 저마다 소켓을 하나씩 가지고 있어요. 들어오고 나가는 것은 방에 있는 모두에게 알려지고, 방 밖에서는 아무것도 들리지 않아요. 나가면 서버가 그 소켓을 닫아요.',
    window: (number: number) => `창 ${number}`,
    join: '들어가기',
    leave: '나가기',
    say: '방에 할 말',
    log: (number: number) => `창 ${number}에서 들은 것`,
    nothing: '방 밖이에요.',
    joined: (name: string) => `${name}님이 들어왔어요.`,
    left: (name: string) => `${name}님이 나갔어요.`,
    closed: (reason: string) => `소켓이 닫혔어요: ${reason}`,
  },
  en: {
    title: 'A room to join and leave',
    about:
      'Each of these two windows has its own socket. Everyone in the room is told who joins and leaves; outside the room you receive nothing. When you leave, the server closes the socket.',
    window: (number) => `Window ${number}`,
    join: 'Join',
    leave: 'Leave',
    say: 'Message to the room',
    log: (number) => `Received in window ${number}`,
    nothing: 'Not in the room.',
    joined: (name) => `${name} joined.`,
    left: (name) => `${name} left.`,
    closed: (reason) => `The socket was closed: ${reason}`,
  },
})
