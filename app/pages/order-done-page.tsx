import { useParams } from 'wouter'
import { OneOrder } from '#app/features/orders/one-order.tsx'
import { OrderDone } from '#app/features/orders/order-done.tsx'
import { RequireUser } from '#app/features/session/require-user.tsx'

export function OrderDonePage() {
  const { orderId = '' } = useParams()
  return (
    <RequireUser>
      {({ nickname }) => (
        <OneOrder orderId={orderId}>{(order) => <OrderDone order={order} nickname={nickname} />}</OneOrder>
      )}
    </RequireUser>
  )
}
