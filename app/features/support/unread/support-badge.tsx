import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { supportMessages } from '../support.messages.ts'
import { SupportRealtime } from '../support-realtime.ts'
import type { SupportUser } from '../support-user.ts'
import { useSupportLive } from '../use-support-live.ts'
import { UnreadCount } from './unread-count.tsx'
import { useIdle } from './use-idle.ts'
import { useUnread } from './use-unread.ts'
import { useUnreadInTitle } from './use-unread-in-title.ts'

/** Shows the number of unread messages beside the account's name and in the document's title. */
export function SupportBadge({ user }: { user: SupportUser }) {
  // Wait for the browser to be idle: the page's own requests go first.
  const idle = useIdle()
  return idle ? (
    <SupportRealtime>
      <Badge key={user.userId} user={user} />
    </SupportRealtime>
  ) : null
}

function Badge({ user }: { user: SupportUser }) {
  const t = useMessages(supportMessages)
  useSupportLive(user.userId)
  const unread = useUnread(user)
  useUnreadInTitle(unread)
  if (unread === 0) return null
  return (
    // At the end of the name: the chevron, the gap before it and the padding after it take 2.125rem.
    <span className="pointer-events-none absolute end-7 top-0 grid">
      <UnreadCount count={unread} label={t.unread(formatNumber(unread))} />
    </span>
  )
}
