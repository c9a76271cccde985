import type { Language } from '#app/shared/i18n/language.tsx'

const formats = {
  ko: new Intl.DateTimeFormat('ko-KR', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  en: new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
}

/** Formats a minute as `14:05` in the reader's time zone. */
export const formatMinute = (language: Language, time: number | string): string =>
  formats[language].format(new Date(time))
