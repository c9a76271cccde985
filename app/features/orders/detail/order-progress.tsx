import type { Order } from '#app/contract/order.ts'
import type { OwnOrderStatus } from '#app/contract/order-status.ts'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ordersMessages } from '../orders.messages.ts'
import './order-details.css'

/** The way of an order that is not cancelled. */
const way: readonly OwnOrderStatus[] = ['paid', 'packed', 'shipped', 'delivered']

/** How far an order is on its way: the steps it has taken, with their times where these are known, and those to come. */
export function OrderProgress({ order: { status, steps = [] } }: { order: Pick<Order, 'status' | 'steps'> }) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const timeOf = (step: OwnOrderStatus) => steps.find((taken) => taken.status === step)?.at
  // Nothing comes after a cancellation.
  const shown = status === 'cancelled' ? [...way.filter((step) => timeOf(step) !== undefined), status] : way
  const current = shown.indexOf(status)
  return (
    <ol aria-label={t.progress} className="order-progress">
      {shown.map((step, index) => {
        const at = timeOf(step)
        return (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            className={index <= current ? 'reached' : undefined}
          >
            <span>{t[step]}</span>
            {at !== undefined && <time dateTime={at}>{formatDateTime(language, at)}</time>}
          </li>
        )
      })}
    </ol>
  )
}
