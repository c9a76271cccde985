import { formatDateTime } from '../i18n/format.ts'
import { type Language, useLanguage } from '../i18n/language.tsx'
import { useClockText } from '../i18n/use-relative-time.ts'

const locales = { ko: 'ko-KR', en: 'en-US' } satisfies Record<Language, string>

/** The time of day, with the date unless it is the day of `now` (ms since the epoch). */
export function formatMessageTime(language: Language, iso: string, now: number): string {
  const date = new Date(iso)
  const isToday = date.toDateString() === new Date(now).toDateString()
  const day = { month: 'short', day: 'numeric' } as const
  return new Intl.DateTimeFormat(locales[language], {
    ...(!isToday && day),
    hour: 'numeric',
    minute: '2-digit',
  }).format(date)
}

/** The time of a message; the exact time on hover. */
export function MessageTime({ iso }: { iso: string }) {
  const [language] = useLanguage()
  const text = useClockText((now) => formatMessageTime(language, iso, now))
  return (
    <time dateTime={iso} title={formatDateTime(language, iso)}>
      {text}
    </time>
  )
}
