import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyPage } from '#app/shared/ui/empty-page.tsx'
import { ordersMessages } from '../orders.messages.ts'

export function OrderNotFound() {
  const t = useMessages(ordersMessages)
  return (
    <EmptyPage
      sign="receipt"
      title={t.notFound}
      action={
        <ButtonLink look="primary" href={pathTo('orders')}>
          {t.orders}
        </ButtonLink>
      }
    >
      {t.notFoundWhy}
    </EmptyPage>
  )
}
