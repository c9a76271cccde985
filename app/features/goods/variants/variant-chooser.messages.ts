import { defineMessages } from '#app/shared/i18n/messages.ts'

export const variantChooserMessages = defineMessages({
  ko: { soldOut: '품절', notMade: '이 조합은 없어요' },
  en: { soldOut: 'Sold out', notMade: 'Not available in this combination' },
})
