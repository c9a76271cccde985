import type { Language } from '#app/shared/i18n/language.tsx'

const formats = {
  ko: new Intl.NumberFormat('ko-KR', { notation: 'compact' }),
  en: new Intl.NumberFormat('en-US', { notation: 'compact' }),
}

/** Formats an amount as `45만원` or `₩450K`, short enough for the axis of a chart. */
export const formatRoughKrw = (language: Language, krw: number): string =>
  language === 'ko' ? `${formats.ko.format(krw)}원` : `₩${formats.en.format(krw)}`
