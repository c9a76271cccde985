import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderReturn } from '#app/contract/order-return.ts'
import { ReturnSummary } from '#app/entities/orders/return-summary.tsx'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { adminReturnsMessages } from './admin-returns.messages.ts'
import { ReturnSteps } from './return-steps.tsx'

interface ReturnCardProps {
  order: AdminOrder
  orderReturn: OrderReturn
}

/** One return in the admin: whose it is, what comes back and why, and the next steps. */
export function ReturnCard({ order, orderReturn }: ReturnCardProps) {
  const t = useMessages(adminReturnsMessages)
  const shopper = order.guestEmail ?? order.nickname
  const number = formatNumber(order.orderNumber)
  return (
    <article
      aria-label={t.returnOf(number, shopper)}
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 className="min-w-0 font-bold break-all">{shopper}</h2>
        <span className="ms-auto text-sm text-ink-soft digits">{t.order(number)}</span>
      </div>
      <ReturnSummary order={order} orderReturn={orderReturn} />
      <ReturnSteps orderReturn={orderReturn} />
    </article>
  )
}
