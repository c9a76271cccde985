import { OrderList } from '#app/features/orders/order-list.tsx'
import { ordersMessages } from '#app/features/orders/orders.messages.ts'
import { RequireUser } from '#app/features/session/require-user.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function OrdersPage() {
  const t = useMessages(ordersMessages)
  return (
    <RequireUser>
      {() => (
        <div className="mx-auto max-w-xl">
          <PageTitle>{t.orders}</PageTitle>
          <OrderList />
        </div>
      )}
    </RequireUser>
  )
}
