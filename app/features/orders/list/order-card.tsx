import { Link } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatDateTime, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { OrderStatusBadge } from '../order-status-badge.tsx'
import { ordersMessages } from '../orders.messages.ts'

/** One order in the list: a summary of its products, its time and its status. */
export function OrderCard({ order }: { order: Order }) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const [first, ...others] = order.items
  const name = first ? displayName(language, first) : ''
  return (
    <Link
      href={pathTo('orderDetail', { orderId: order.orderId })}
      className="flex flex-wrap items-center gap-4 rounded-lg border border-line bg-surface p-4 hover:border-line-strong"
    >
      {first && <Picture src={first.thumbnailUrl} size="small" />}
      <span className="grid flex-1 basis-40 justify-items-start gap-1">
        <span className="font-semibold">
          {others.length > 0 ? t.andMore(name, formatNumber(language, others.length)) : name}
        </span>
        <time dateTime={order.orderedAt} className="text-sm text-ink-soft">
          {formatDateTime(language, order.orderedAt)}
        </time>
        <OrderStatusBadge status={order.status} />
      </span>
      <Price krw={order.total} className="font-bold" />
    </Link>
  )
}
