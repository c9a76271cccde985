import type { SupportThread } from '#app/contract/support.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { classNames } from '#app/shared/ui/class-names.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { supportMessages } from '../support.messages.ts'
import { UnreadCount } from '../unread/unread-count.tsx'

interface ThreadLineProps {
  thread: SupportThread
  selected: boolean
  onSelect: () => void
}

/** A thread in the inbox list: its shopper, latest message, unread count and assignee. */
export function ThreadLine({ thread, selected, onSelect }: ThreadLineProps) {
  const t = useMessages(supportMessages)
  const { latest, unread, nickname, assignee } = thread
  return (
    <button
      type="button"
      aria-current={selected || undefined}
      onClick={onSelect}
      className={classNames(
        'grid w-full gap-1 rounded-md border px-4 py-3 text-start text-sm',
        selected ? 'border-accent bg-sunken' : 'border-line bg-surface hover:bg-sunken',
      )}
    >
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-bold">{nickname}</span>
        <span className="text-xs text-ink-soft">
          <RelativeTime iso={latest.sentAt} />
        </span>
        {unread > 0 && <UnreadCount count={unread} label={t.unread(formatNumber(unread))} />}
      </span>
      <span className={classNames('truncate', unread > 0 ? 'font-semibold' : 'text-ink-soft')}>
        {latest.from === 'shop' ? t.latest(latest.nickname, latest.msg) : latest.msg}
      </span>
      <span className="flex items-center gap-2 text-xs text-ink-soft empty:hidden">
        {latest.from === 'shopper' && <Badge tone="accent">{t.unanswered}</Badge>}
        {assignee !== null && <span>{t.assignee(assignee)}</span>}
      </span>
    </button>
  )
}
