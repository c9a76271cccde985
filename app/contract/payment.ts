import type { Order, Payment } from './order.ts'

// What an order costs besides its products. Server and app add up the same way; the server decides.

/** What it costs to ship an order, in KRW. */
export const SHIPPING_FEE = 3_000

/** Orders whose products cost at least this much, in KRW, ship free. */
export const FREE_SHIPPING_FROM = 30_000

/** What an order of products for `goodsTotal` costs. A discount doesn't change when it ships free. */
export function paymentOf(goodsTotal: number, discount = 0): Payment {
  const shippingFee = goodsTotal < FREE_SHIPPING_FROM ? SHIPPING_FEE : 0
  return { shippingFee, discount, total: goodsTotal - discount + shippingFee }
}

/** What was paid for an order, or is to be. Answers from before there was a shipping fee don't say it: they shipped free. */
export const paymentOfOrder = ({ payment, total }: Pick<Order, 'payment' | 'total'>): Payment =>
  payment ?? { shippingFee: 0, discount: 0, total }
