import { useParams } from 'wouter'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { OneOrder } from '#app/features/orders/detail/one-order.tsx'
import { OrderDone } from '#app/features/orders/detail/order-done.tsx'
import { OrderPayment } from './order-payment.tsx'

export function OrderDonePage() {
  const { orderId = '' } = useParams()
  return (
    <RequireUser>
      {({ userId, nickname }) => (
        <OneOrder orderId={orderId}>
          {(order) => (
            <OrderPayment order={order} returned>
              <OrderDone order={order} nickname={nickname} userId={userId} />
            </OrderPayment>
          )}
        </OneOrder>
      )}
    </RequireUser>
  )
}
