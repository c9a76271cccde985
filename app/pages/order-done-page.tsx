import { useUser } from '#app/features/account/signed-in.tsx'
import { OrderDone } from '#app/features/orders/detail/order-done.tsx'
import { OrderPayment } from './order-payment.tsx'
import { ShownOrder } from './shown-order.tsx'

export function OrderDonePage() {
  const user = useUser()
  return (
    <ShownOrder>
      {(order) => (
        <OrderPayment order={order} returned>
          <OrderDone order={order} nickname={user?.nickname} userId={user?.userId ?? null} />
        </OrderPayment>
      )}
    </ShownOrder>
  )
}
