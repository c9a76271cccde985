import { formatDateTime } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useRelativeTime } from '../i18n/use-relative-time.ts'

/** A relative time such as "3분 전"; the exact time on hover. */
export function RelativeTime({ iso }: { iso: string }) {
  const [language] = useLanguage()
  return (
    <time dateTime={iso} title={formatDateTime(language, iso)}>
      {useRelativeTime(iso)}
    </time>
  )
}
