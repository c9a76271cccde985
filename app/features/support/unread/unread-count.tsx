import { CountBadge } from '#app/shared/ui/count-badge.tsx'

/** The number of unread messages in a small circle. Screen readers get `label` instead. */
export const UnreadCount = ({ count, label }: { count: number; label: string }) => (
  <>
    <CountBadge count={count} />
    <span className="sr-only">{label}</span>
  </>
)
