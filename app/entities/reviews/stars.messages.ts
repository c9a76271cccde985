import { defineMessages } from '#app/shared/i18n/messages.ts'

export const starsMessages = defineMessages({
  ko: { stars: (stars: number) => `${stars}점` },
  en: { stars: (stars: number) => (stars === 1 ? '1 star' : `${stars} stars`) },
})
