import type { Order } from '#app/contract/order.ts'
import type { ReturnStatus } from '#app/contract/order-return.ts'
import { isDone, isOpen, leftToReturn } from '#app/contract/return-rules.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { returnsMessages } from './returns.messages.ts'

/** The colour of each status of a return. */
export const returnTone = {
  requested: 'sun',
  accepted: 'sky',
  returned: 'neutral',
  declined: 'danger',
  withdrawn: 'neutral',
} as const satisfies Record<ReturnStatus, string>

/** How far the newest return of an order is that counts; nothing when there is none. */
export function ReturnBadge({ order }: { order: Pick<Order, 'items' | 'total' | 'payment' | 'returns'> }) {
  const t = useMessages(returnsMessages)
  const newest = order.returns?.findLast((one) => isOpen(one) || isDone(one))
  if (newest === undefined) return null
  const partly = isDone(newest) && leftToReturn(order).length > 0
  return <Badge tone={returnTone[newest.status]}>{partly ? t.partly : t[newest.status]}</Badge>
}
