import { formatDateTime } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useRelativeTime } from '../i18n/use-relative-time.ts'

/**
 * A relative time such as "3분 전"; the exact time on hover. It is made on hover: the first use of `Intl.DateTimeFormat` takes 60 ms and
 * more on a slow phone, where nobody hovers.
 */
export function RelativeTime({ iso }: { iso: string }) {
  const [language] = useLanguage()
  return (
    <time
      dateTime={iso}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = formatDateTime(language, iso)
      }}
    >
      {useRelativeTime(iso)}
    </time>
  )
}
