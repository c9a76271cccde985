import type { Order } from '#app/contract/order.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { orderName } from '../order-name.ts'
import { ordersMessages } from '../orders.messages.ts'

/** Takes the place of the order form when another window has just ordered the same cart. */
export function OrderedElsewhere({ order }: { order: Order }) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  return (
    <EmptyPage
      sign="receipt"
      title={t.orderedElsewhere}
      action={
        <ButtonLink look="primary" href={pathTo('orderDetail', { orderId: order.orderId })}>
          {t.viewOrder}
        </ButtonLink>
      }
    >
      {t.orderedElsewhereWhy(orderName(language, order))}
    </EmptyPage>
  )
}
