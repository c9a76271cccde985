import type { OrderStatus } from '#app/contract/order-status.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { ordersMessages } from './orders.messages.ts'

const tones = {
  paid: 'accent',
  packed: 'accent',
  shipped: 'accent',
  delivered: 'success',
  cancelled: 'neutral',
} as const satisfies Record<OrderStatus, string>

export function OrderStatusBadge({ status }: { status: OrderStatus }) {
  const t = useMessages(ordersMessages)
  return <Badge tone={tones[status]}>{t[status]}</Badge>
}
