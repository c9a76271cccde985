import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { RequireUser } from '#app/features/account/require-user.tsx'
import { OneOrder } from '#app/features/orders/detail/one-order.tsx'

/** The order of the page's URL. Who is signed out sees one that this browser may open, and signs in for any other. */
export function ShownOrder({ children }: { children: (order: Order) => ReactNode }) {
  const { orderId = '' } = useParams()
  return (
    <OneOrder orderId={orderId} signIn={<RequireUser>{() => null}</RequireUser>}>
      {children}
    </OneOrder>
  )
}
