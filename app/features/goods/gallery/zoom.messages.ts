import { defineMessages } from '#app/shared/i18n/messages.ts'

export const zoomMessages = defineMessages({
  ko: { close: '닫기', previous: '이전 그림', next: '다음 그림' },
  en: { close: 'Close', previous: 'Previous picture', next: 'Next picture' },
})
