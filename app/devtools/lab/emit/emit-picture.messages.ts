import { defineMessages } from '#app/shared/i18n/messages.ts'

export const emitPictureTexts = defineMessages({
  ko: {
    title: '누가 듣나요?',
    about:
      '이 페이지의 소켓 네 개가 저마다 따로 연결돼 있어요. ‘가’ 소켓이 부탁하면 서버가 고른 방법으로 내보내고, 들은 소켓에 불이 켜져요. 방을 바꿔 가며 견줘 보세요.',
    connect: '소켓 네 개 연결하기',
    server: '서버',
    sender: '부탁하는 소켓',
    room: (name: string) => `${name}의 방`,
    red: '빨간 방',
    blue: '파란 방',
    none: '방 없음',
    kind: '내보내는 방법',
    emit: '내보내기',
    emitFive: '한꺼번에 5번',
    received: '들었어요',
    receivedTimes: (count: number, times: number) => `${times}번 중 ${count}번 들었어요`,
    acknowledged: '듣고 답했어요',
    silent: '못 들었어요',
    waiting: '기다리는 중',
    idle: '조용해요',
    result: (received: string, silent: string) =>
      [received && `들은 소켓: ${received}.`, silent && `듣지 못한 소켓: ${silent}.`].filter(Boolean).join(' '),
    picture: '소켓들',
  },
  en: {
    title: 'Who receives what?',
    about:
      'This page opens four sockets, each on its own connection. A asks, the server emits the way you choose, and every socket that receives it lights up. Change the rooms and compare.',
    connect: 'Connect four sockets',
    server: 'Server',
    sender: 'Asks the server',
    room: (name) => `Room for ${name}`,
    red: 'Red room',
    blue: 'Blue room',
    none: 'No room',
    kind: 'How to emit',
    emit: 'Emit',
    emitFive: 'Emit 5 at once',
    received: 'Received',
    receivedTimes: (count, times) => `Received ${count} of ${times}`,
    acknowledged: 'Received and answered',
    silent: 'Not received',
    waiting: 'Waiting',
    idle: 'Quiet',
    result: (received, silent) =>
      [received && `Received by: ${received}.`, silent && `Not received by: ${silent}.`].filter(Boolean).join(' '),
    picture: 'Sockets',
  },
})

/** The sockets of the picture. */
export const emitLineTexts = defineMessages({
  ko: { a: '가', b: '나', c: '다', d: '라' },
  en: { a: 'A', b: 'B', c: 'C', d: 'D' },
})

/** Whom each kind of emit is for. */
export const emitKindTexts = defineMessages({
  ko: {
    'io.emit': '모두에게 보내요.',
    'socket.emit': '부탁한 소켓에만 보내요.',
    'socket.broadcast.emit': '부탁한 소켓을 뺀 모두에게 보내요.',
    'io.to.emit': '빨간 방에 있는 모두에게 보내요. 부탁한 소켓은 방 밖에 있어도 돼요.',
    'socket.to.emit': '빨간 방에 보내되 부탁한 소켓은 빼요.',
    'io.volatile.emit': '모두에게 보내되, 회선이 바쁘면 버려요. 한꺼번에 5번 보내면 뒤의 것은 사라져요.',
    'socket.emitWithAck': '부탁한 소켓에 보내고 답을 기다려요.',
  },
  en: {
    'io.emit': 'To everyone.',
    'socket.emit': 'Only to the socket that asks.',
    'socket.broadcast.emit': 'To everyone except the socket that asks.',
    'io.to.emit': 'To everyone in the red room. The socket that asks may be outside it.',
    'socket.to.emit': 'To the red room, except the socket that asks.',
    'io.volatile.emit': 'To everyone, but dropped if the line is busy. Emit 5 at once and the later ones are lost.',
    'socket.emitWithAck': 'To the socket that asks, then waits for its answer.',
  },
})
