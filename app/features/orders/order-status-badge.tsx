import type { OwnOrderStatus } from '#app/contract/order-status.ts'
import { orderStatusTone } from '#app/entities/orders/order-status-tone.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { ordersMessages } from './orders.messages.ts'

export function OrderStatusBadge({ status }: { status: OwnOrderStatus }) {
  const t = useMessages(ordersMessages)
  return <Badge tone={orderStatusTone[status]}>{t[status]}</Badge>
}
