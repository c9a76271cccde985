import { memo } from 'react'
import type { AdminOrder } from '#app/contract/admin.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { orderStatusTone } from '#app/entities/orders/order-status-tone.ts'
import { ReturnBadge } from '#app/entities/orders/return-badge.tsx'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { adminMessages } from '../admin.messages.ts'
import { AdminOrderDetails } from './admin-order-details.tsx'
import { AdminOrderSteps } from './admin-order-steps.tsx'
import { adminOrdersMessages } from './admin-orders.messages.ts'

/**
 * One order in the admin: shopper, products, delivery address and next steps. It renders again only when the order changes: there
 * may be thousands, and the board renders with each new one.
 */
export const AdminOrderCard = memo(function AdminOrderCard({ order }: { order: AdminOrder }) {
  const t = useMessages(adminMessages)
  const table = useMessages(adminOrdersMessages)
  const [language] = useLanguage()
  const { items, status } = order
  const shopper = order.guestEmail ?? order.nickname
  const [first, ...others] = items
  const name = first ? displayName(language, first) : ''
  const number = formatNumber(order.orderNumber)
  return (
    <article
      aria-label={t.orderOf(number, shopper)}
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-ink-soft digits">{number}</span>
        <h2 className="min-w-0 font-bold break-all">{shopper}</h2>
        {order.guestEmail !== undefined && <span className="text-sm text-ink-soft">{table.guest}</span>}
        <Badge tone={orderStatusTone[status]}>{t[status]}</Badge>
        <ReturnBadge order={order} />
        <span className="ms-auto text-sm text-ink-soft">
          <RelativeTime iso={order.orderedAt} />
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {first && <Picture src={first.thumbnailUrl} size="small" />}
        <p className="min-w-0 grow basis-40">
          {others.length > 0 ? t.andMore(name, formatNumber(others.length)) : name}
          {others.length === 0 && first && first.quantity > 1 && (
            <span className="text-ink-soft"> {t.count(formatNumber(first.quantity))}</span>
          )}
        </p>
        <Price krw={paymentOfOrder(order).total} className="ms-auto text-lg font-bold" />
      </div>
      <details className="text-sm">
        <summary className="inline-flex min-h-11 items-center text-ink-soft underline underline-offset-4">
          {t.details}
        </summary>
        <AdminOrderDetails order={order} />
      </details>
      <AdminOrderSteps order={order} />
    </article>
  )
})
