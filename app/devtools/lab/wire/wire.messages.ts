import { defineMessages } from '#app/shared/i18n/messages.ts'

export const wireTexts = defineMessages({
  ko: {
    title: '선 위에 흐르는 것',
    about:
      'Socket.IO는 어디서나 되는 HTTP 롱 폴링으로 시작해서, 되는 곳에서는 WebSocket으로 갈아타요. 그동안 오가는 패킷을 글자 그대로 보여 드려요. 첫 숫자는 Engine.IO, 둘째 숫자는 Socket.IO의 종류예요.',
    way: '연결 방식',
    both: '폴링으로 시작해 WebSocket으로',
    polling: '폴링만',
    websocket: 'WebSocket만',
    say: '말 한마디 보내기',
    hello: '안녕',
    rows: '패킷',
    nothing: '연결하면 패킷이 하나씩 보여요.',
  },
  en: {
    title: 'What goes over the wire',
    about:
      'Socket.IO starts with HTTP long polling, which works everywhere, and upgrades to WebSocket where possible. You see every packet as text: the first digit is the Engine.IO type, the second the Socket.IO type.',
    way: 'Transport',
    both: 'Polling, then WebSocket',
    polling: 'Polling only',
    websocket: 'WebSocket only',
    say: 'Send a message',
    hello: 'hello',
    rows: 'Packets',
    nothing: 'Connect to see the packets one by one.',
  },
})

/** Explains each kind of packet. */
export const packetKindTexts = defineMessages({
  ko: {
    open: '연결 정보: 번호(sid), 갈아탈 수 있는 방식, 심장 박동 간격',
    close: '연결이 끝났어요',
    ping: '서버: 아직 있나요?',
    pong: '브라우저: 네, 있어요',
    upgrade: '이제부터 이 길로 보낼게요',
    noop: '기다리던 폴링을 끝내는 빈 패킷',
    probe: '새 길이 통하는지 확인해요',
    CONNECT: '네임스페이스에 들어가요',
    DISCONNECT: '네임스페이스에서 나가요',
    EVENT: '이벤트',
    ACK: '이벤트에 대한 답',
    CONNECT_ERROR: '네임스페이스가 거절했어요',
    other: '바이너리',
  },
  en: {
    open: 'Connection details: id (sid), possible upgrades, heartbeat interval',
    close: 'The connection has ended',
    ping: 'Server: are you there?',
    pong: 'Browser: yes, I am',
    upgrade: 'From now on, use this transport',
    noop: 'An empty packet that ends the pending poll',
    probe: 'Does the new transport work?',
    CONNECT: 'Joins a namespace',
    DISCONNECT: 'Leaves a namespace',
    EVENT: 'An event',
    ACK: 'The answer to an event',
    CONNECT_ERROR: 'The namespace refused the connection',
    other: 'Binary',
  },
})
