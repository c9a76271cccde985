import type { Order } from '#app/contract/order.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { orderName } from '../order-name.ts'
import { ContinuePayment } from './continue-payment.tsx'
import { unpaidMessages } from './unpaid.messages.ts'

/** Says in the order form that an order of these goods awaits its payment already: it may hold the last of them. */
export function AwaitingNote({ order }: { order: Order | undefined }) {
  const t = useMessages(unpaidMessages)
  const [language] = useLanguage()
  return (
    <div className={order ? 'grid justify-items-start gap-2 rounded-md bg-sunken p-3' : 'sr-only'}>
      {/* Rendered before its text, so that screen readers announce the text. */}
      <p role="status" className="text-sm">
        {order && t.awaitsAlready(orderName(language, order))}
      </p>
      {order && <ContinuePayment order={order} />}
    </div>
  )
}
