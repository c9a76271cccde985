import { formatDateTime, perLanguage } from '../i18n/format.ts'
import { type Language, useLanguage } from '../i18n/language.tsx'
import { useClockText } from '../i18n/use-relative-time.ts'

const timeOfDay = { hour: 'numeric', minute: '2-digit' } as const
const times = perLanguage((locale) => new Intl.DateTimeFormat(locale, timeOfDay))
const dates = perLanguage((locale) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', ...timeOfDay }))

/** The time of day, with the date unless it is the day of `now` (ms since the epoch). */
export function formatMessageTime(language: Language, iso: string, now: number): string {
  const date = new Date(iso)
  const isToday = date.toDateString() === new Date(now).toDateString()
  return (isToday ? times : dates)(language).format(date)
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
