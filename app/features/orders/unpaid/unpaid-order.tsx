import type { Order } from '#app/contract/order.ts'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { type Language, useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { CancelOrder } from '../detail/cancel-order.tsx'
import { OrderDetails } from '../detail/order-details.tsx'
import { ContinuePayment } from './continue-payment.tsx'
import { declineMessages, unpaidMessages } from './unpaid.messages.ts'

interface UnpaidOrderProps {
  order: Order
  /** Whether the shopper has just come back from paying. */
  returned?: boolean
  /** The order form with the same lines. Without it the cart is where they are. */
  againHref: string | undefined
}

/** An order that nothing was paid for: what happened, what to do about it, and its lines. */
export function UnpaidOrder({ order, returned = false, againHref }: UnpaidOrderProps) {
  const t = useMessages(unpaidMessages)
  const [language] = useLanguage()
  const { title, why } = unpaidTexts(language, order, returned)
  const awaiting = order.status === 'awaiting_payment'
  const declined = order.status === 'payment_failed' && order.payment?.reason !== 'aborted'
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <div className="grid gap-2 [&>h1]:mb-0">
        <PageTitle>{title}</PageTitle>
        <p>{why}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ContinuePayment order={order} primary />
        {!awaiting && (
          <>
            {againHref && (
              <ButtonLink look="primary" href={againHref}>
                {declined ? t.otherCard : t.again}
              </ButtonLink>
            )}
            <ButtonLink look={againHref ? 'secondary' : 'primary'} href={pathTo('cart')}>
              {t.cart}
            </ButtonLink>
          </>
        )}
        <CancelOrder order={order} />
      </div>
      <OrderDetails order={order} />
    </div>
  )
}

/** What is said of an order that nothing was paid for. */
function unpaidTexts(language: Language, { status, payment }: Order, returned: boolean) {
  const t = unpaidMessages[language]
  if (status === 'expired') return { title: t.expired, why: t.expiredWhy }
  if (status === 'cancelled') return { title: t.cancelled, why: t.cancelledWhy }
  if (status === 'payment_failed') {
    const reason = payment?.reason ?? 'refused'
    return { title: reason === 'aborted' ? t.gaveUp : t.failed, why: declineMessages[language][reason] }
  }
  if (returned) return { title: t.checking, why: t.checkingWhy }
  const deadline = payment?.page?.expiresAt
  return { title: t.awaiting, why: deadline ? t.awaitingWhy(formatDateTime(language, deadline)) : '' }
}
