import { Link } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { ReturnBadge } from '#app/entities/orders/return-badge.tsx'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { pathTo } from '#app/shared/paths.ts'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { orderName } from '../order-name.ts'
import { OrderStatusBadge } from '../order-status-badge.tsx'

/** One order in the list: a summary of its products, its time and its status. */
export function OrderCard({ order }: { order: Order }) {
  const [language] = useLanguage()
  const [first] = order.items
  return (
    <Link
      href={pathTo('orderDetail', { orderId: order.orderId })}
      className="flex flex-wrap items-center gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
    >
      {first && <Picture src={first.thumbnailUrl} size="small" />}
      <span className="grid flex-1 basis-40 justify-items-start gap-1">
        <span className="font-semibold">{orderName(language, order)}</span>
        <time dateTime={order.orderedAt} className="text-sm text-ink-soft">
          {formatDateTime(language, order.orderedAt)}
        </time>
        <span className="flex flex-wrap gap-1">
          <OrderStatusBadge status={order.status} />
          <ReturnBadge order={order} />
        </span>
      </span>
      <Price krw={paymentOfOrder(order).total} className="font-bold" />
    </Link>
  )
}
