import { defineMessages } from '#app/shared/i18n/messages.ts'

export const firstMessagesTexts = defineMessages({
  ko: {
    title: '첫 메시지',
    about:
      '소켓이 연결되면 서버가 먼저 인사해요. 그다음에는 양쪽이 언제든지 말할 수 있어요. 요청하고 답을 기다리는 HTTP와 다른 점이에요. 여기서는 보낸 말이 그대로 돌아와요.',
    say: 'socket.send로 보낼 말',
    hello: '안녕하세요',
    emitOwn: 'customEventName 보내기',
    log: '오간 메시지',
    nothing: '연결하면 여기에 오간 메시지가 보여요.',
  },
  en: {
    title: 'First messages',
    about:
      'When a socket connects, the server greets it. From then on, either side can speak at any time. HTTP can’t do that: it asks and waits for an answer. Here, whatever you send comes straight back.',
    say: 'Message for socket.send',
    hello: 'Hello',
    emitOwn: 'Send customEventName',
    log: 'Messages sent and received',
    nothing: 'Connect to see messages here.',
  },
})
