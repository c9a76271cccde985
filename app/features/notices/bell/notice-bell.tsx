import { Link } from 'wouter'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { CountBadge } from '#app/shared/ui/count-badge.tsx'
import { Tooltip } from '#app/shared/ui/tooltip.tsx'
import { noticesMessages } from '../notices.messages.ts'
import { useUnreadNotices } from '../use-unread-notices.ts'

/** The link to the account's notices, with the number of unread ones. */
export function NoticeBell() {
  const t = useMessages(noticesMessages)
  const unread = useUnreadNotices()
  return (
    <Tooltip text={t.notices}>
      <Link href={pathTo('notices')} className="relative grid size-11 place-items-center rounded-md hover:bg-sunken">
        <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6">
          <path
            d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 21h4M12 5V3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.7"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {unread > 0 && (
          <span className="absolute end-0.5 top-0.5 grid">
            <CountBadge count={unread} />
          </span>
        )}
        <span className="sr-only">{unread > 0 ? t.unread(formatNumber(unread)) : t.notices}</span>
      </Link>
    </Tooltip>
  )
}
