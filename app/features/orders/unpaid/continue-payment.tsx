import type { Order } from '#app/contract/order.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { orderName } from '../order-name.ts'
import { unpaidMessages } from './unpaid.messages.ts'

interface ContinuePaymentProps {
  order: Order
  /** Whether it is the main action of its screen. */
  primary?: boolean
}

/** Leads to where an order that awaits its payment is paid. */
export function ContinuePayment({ order, primary }: ContinuePaymentProps) {
  const t = useMessages(unpaidMessages)
  const [language] = useLanguage()
  const page = order.status === 'awaiting_payment' && order.payment?.page
  if (!page) return null
  return (
    <ButtonLink
      href={page.url}
      aria-label={t.continueOf(orderName(language, order))}
      {...(primary && { look: 'primary' })}
    >
      {t.continue}
    </ButtonLink>
  )
}
