import { useSearch } from 'wouter'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { OrderList } from '#app/features/orders/list/order-list.tsx'
import { ordersMessages } from '#app/features/orders/orders.messages.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyPart } from '#app/shared/ui/lazy-part.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

const FindOrder = lazyPart(() => import('./find-order.tsx'), 'FindOrder', ErrorState)

/** The account's orders, or with `?guest=1` the form that finds an order without one. It is no page of its own, as each costs every visitor bytes. */
export function OrdersPage() {
  const t = useMessages(ordersMessages)
  if (new URLSearchParams(useSearch()).has('guest')) return <FindOrder />
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
