import type { Order } from '#app/contract/order.ts'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { CancelOrder } from '../detail/cancel-order.tsx'
import { OrderCard } from '../list/order-card.tsx'
import { ContinuePayment } from './continue-payment.tsx'
import { unpaidMessages } from './unpaid.messages.ts'

/** Orders that await their payment, with their deadlines, or did a moment ago. */
export function AwaitingOrders({ orders }: { orders: readonly Order[] }) {
  const t = useMessages(unpaidMessages)
  const [language] = useLanguage()
  return (
    <section aria-labelledby="awaiting-orders" className="grid gap-3">
      <h2 id="awaiting-orders" className="text-lg font-bold">
        {t.awaitingOrders}
      </h2>
      <ul className="grid gap-3">
        {orders.map((order) => {
          const deadline = order.status === 'awaiting_payment' && order.payment?.page?.expiresAt
          return (
            <li key={order.orderId} className="grid gap-3">
              <OrderCard order={order} />
              {deadline && <p className="text-sm">{t.deadline(formatDateTime(language, deadline))}</p>}
              <div className="flex flex-wrap gap-2">
                <ContinuePayment order={order} primary />
                <CancelOrder order={order} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
