import { CountBadge } from '#app/shared/ui/count-badge.tsx'

/** How many messages are unread, as a small round number; `label` says it in words. */
export const UnreadCount = ({ count, label }: { count: number; label: string }) => (
  <>
    <CountBadge count={count} />
    <span className="sr-only">{label}</span>
  </>
)
