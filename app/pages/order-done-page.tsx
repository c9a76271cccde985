import { useParams } from 'wouter'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { OneOrder } from '#app/features/orders/detail/one-order.tsx'
import { OrderDone } from '#app/features/orders/detail/order-done.tsx'

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
