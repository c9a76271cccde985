import type { Language } from './language.tsx'

const locales = { ko: 'ko-KR', en: 'en-US' } satisfies Record<Language, string>

/**
 * Formats a whole number: `12,900`, in both languages. The first use of `Intl.NumberFormat` takes 60 to 300 ms on a slow phone, more
 * than all cards of the goods list: docs/decisions/0038.
 */
export const formatNumber = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',')

/** Formats whole KRW: `12,900원`, `₩12,900`. */
export const formatKrw = (language: Language, krw: number): string =>
  language === 'ko' ? `${formatNumber(krw)}원` : `₩${formatNumber(krw)}`

/** Returns a function that makes a format once per language: making one costs far more than using it. */
export function perLanguage<F>(make: (locale: string) => F): (language: Language) => F {
  const made: Partial<Record<Language, F>> = {}
  return (language) => (made[language] ??= make(locales[language]))
}

const dateTimes = perLanguage((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))

/** Formats date and time to the minute, in the reader's time zone. */
export const formatDateTime = (language: Language, iso: string): string => dateTimes(language).format(new Date(iso))

const STEPS = [
  ['day', '일', 86_400_000],
  ['hour', '시간', 3_600_000],
  ['minute', '분', 60_000],
] as const

/** "방금" within a minute, then "3분 전" and so on. `now` is in ms since the epoch; a time in the future counts as now. */
export function formatRelativeTime(language: Language, iso: string, now: number): string {
  const ago = now - new Date(iso).getTime()
  for (const [unit, unitInKorean, length] of STEPS) {
    const count = Math.floor(ago / length)
    if (count < 1) continue
    return language === 'ko'
      ? `${formatNumber(count)}${unitInKorean} 전`
      : `${formatNumber(count)} ${unit}${count === 1 ? '' : 's'} ago`
  }
  return language === 'ko' ? '방금' : 'just now'
}
