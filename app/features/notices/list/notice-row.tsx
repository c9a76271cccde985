import { Link } from 'wouter'
import type { Notice } from '#app/contract/notice.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { noticeHref } from '../notice-href.ts'
import { noticeKindMessages } from '../notice-kinds.messages.ts'
import { noticesMessages } from '../notices.messages.ts'

/** One notice. It leads to the order or the product that it is about. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useMessages(noticesMessages)
  const says = useMessages(noticeKindMessages)
  const [language] = useLanguage()
  const { kind, read } = notice
  return (
    <Link href={noticeHref(notice)} className="flex items-center gap-4 rounded-md py-4 hover:bg-sunken">
      <Picture src={notice.thumbnailUrl} size="small" />
      <span className="grid min-w-0 flex-1 justify-items-start gap-1">
        {!read && <Badge tone="accent">{t.isNew}</Badge>}
        <span className="font-semibold">{displayName(language, notice)}</span>
        <span className="text-sm">{says[kind]}</span>
        <span className="text-sm text-ink-soft">
          <RelativeTime iso={notice.at} />
        </span>
      </span>
    </Link>
  )
}
