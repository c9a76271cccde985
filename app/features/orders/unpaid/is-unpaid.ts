import type { Order } from '#app/contract/order.ts'

/** Whether nothing was paid for an order: it awaits its payment, or will never be paid. */
export const isUnpaid = ({ status, steps }: Pick<Order, 'status' | 'steps'>): boolean =>
  status === 'awaiting_payment' ||
  status === 'payment_failed' ||
  status === 'expired' ||
  (status === 'cancelled' && steps?.some((step) => step.status === 'awaiting_payment') === true)
