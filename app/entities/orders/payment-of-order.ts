import type { Order, Payment } from '#app/contract/order.ts'

/** What was paid for an order. Answers from before there was a shipping fee don't say it: they shipped free. */
export const paymentOfOrder = ({ payment, total }: Pick<Order, 'payment' | 'total'>): Payment =>
  payment ?? { shippingFee: 0, discount: 0, total }
