import { useParams } from 'wouter'
import { OneOrder } from '#app/features/orders/one-order.tsx'
import { OrderDetails } from '#app/features/orders/order-details.tsx'
import { ordersMessages } from '#app/features/orders/orders.messages.ts'
import { RequireUser } from '#app/features/session/require-user.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { PageTitle } from '#app/shared/ui/page-title.tsx'

export function OrderDetailPage() {
  const t = useMessages(ordersMessages)
  const { orderId = '' } = useParams()
  return (
    <RequireUser>
      {() => (
        <OneOrder orderId={orderId}>
          {(order) => (
            <div className="mx-auto max-w-xl">
              <PageTitle>{t.orderDetail}</PageTitle>
              <OrderDetails order={order} />
            </div>
          )}
        </OneOrder>
      )}
    </RequireUser>
  )
}
