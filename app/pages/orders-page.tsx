import { RequireUser } from '#app/features/account/require-user.tsx'
import { OrderList } from '#app/features/orders/list/order-list.tsx'
import { ordersMessages } from '#app/features/orders/orders.messages.ts'
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
