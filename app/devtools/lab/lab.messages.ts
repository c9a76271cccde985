import { defineMessages } from '#app/shared/i18n/messages.ts'

/** What several sections say. */
export const labMessages = defineMessages({
  ko: {
    sent: '보냄',
    received: '받음',
    connect: '연결하기',
    disconnect: '연결 끊기',
    connecting: '연결하는 중…',
    closed: '연결되지 않았어요',
    online: (transport: string) => `연결됨 · ${transport}`,
    closedBy: (reason: string) => `연결이 끊겼어요 (${reason})`,
    refused: (message: string) => `서버가 받아 주지 않았어요: ${message}`,
    failed: (message: string) => `보내지 못했어요: ${message}`,
    noAnswer: '서버가 답하지 않았어요.',
    send: '보내기',
  },
  en: {
    sent: 'Sent',
    received: 'Received',
    connect: 'Connect',
    disconnect: 'Disconnect',
    connecting: 'Connecting…',
    closed: 'Not connected',
    online: (transport) => `Connected · ${transport}`,
    closedBy: (reason) => `Disconnected (${reason})`,
    refused: (message) => `The server refused the connection: ${message}`,
    failed: (message) => `Couldn’t send: ${message}`,
    noAnswer: 'the server didn’t answer.',
    send: 'Send',
  },
})
