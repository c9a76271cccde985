import type { Language } from './language.tsx'

const locales = { ko: 'ko-KR', en: 'en-US' } satisfies Record<Language, string>
const numbers = { ko: new Intl.NumberFormat('ko-KR'), en: new Intl.NumberFormat('en-US') }

export const formatNumber = (language: Language, value: number): string => numbers[language].format(value)

/** Formats whole KRW: `12,900원`, `₩12,900`. */
export const formatKrw = (language: Language, krw: number): string =>
  language === 'ko' ? `${formatNumber('ko', krw)}원` : `₩${formatNumber('en', krw)}`

/** Formats date and time to the minute, in the reader's time zone. */
export const formatDateTime = (language: Language, iso: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "방금" within a minute, then "3분 전" and so on. `now` is in ms since the epoch; a time in the future counts as now. */
export function formatRelativeTime(language: Language, iso: string, now: number): string {
  const ago = now - new Date(iso).getTime()
  for (const [unit, length] of STEPS) {
    if (ago >= length)
      return new Intl.RelativeTimeFormat(locales[language], { numeric: 'always' }).format(
        -Math.floor(ago / length),
        unit,
      )
  }
  return language === 'ko' ? '방금' : 'just now'
}
