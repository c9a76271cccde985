import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import type { Order } from '#app/contract/order.ts'
import { useCartContext } from '#app/features/cart/cart-context.tsx'
import { takeOrdered } from '#app/features/cart/guest/ordered-guest-cart.ts'
import { isUnpaid } from '#app/features/orders/unpaid/is-unpaid.ts'
import { PaymentNews } from '#app/features/orders/unpaid/payment-news.tsx'
import { UnpaidOrder } from '#app/features/orders/unpaid/unpaid-order.tsx'
import { usePaymentCheck } from '#app/features/orders/unpaid/use-payment-check.ts'
import { reloadAfterOrder } from './reload-after-order.ts'
import { useAgainHref } from './use-again-href.ts'

interface OrderPaymentProps {
  order: Order
  /** Whether the shopper has just come back from paying. */
  returned?: boolean
  /** What is shown of a paid order. */
  children: ReactNode
}

/** An order as its payment is: it asks whether it is paid, and says what to do if not. */
export function OrderPayment({ order, returned = false, children }: OrderPaymentProps) {
  usePaymentCheck(order, { again: returned })
  const queryClient = useQueryClient()
  const decided = returned && order.status !== 'awaiting_payment'
  useEffect(() => {
    if (decided) reloadAfterOrder(queryClient)
  }, [decided, queryClient])
  const { guest } = useCartContext()
  const paid = !isUnpaid(order)
  useEffect(() => {
    if (paid) takeOrdered(guest, order)
  }, [paid, guest, order])
  const againHref = useAgainHref(order)
  return (
    <>
      <PaymentNews order={order} />
      {isUnpaid(order) ? <UnpaidOrder order={order} returned={returned} againHref={againHref} /> : children}
    </>
  )
}
