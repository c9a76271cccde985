import type { Goods } from '#app/contract/goods.ts'
import { MAX_ORDER_TOTAL } from '#app/contract/limits.ts'
import type { OrderRequest, Payment } from '#app/contract/order.ts'
import { paymentOf } from '#app/contract/payment.ts'
import { ApiError } from '../run/errors/api-error.ts'
import type { MergedItem } from './merge-items.ts'

/** The order's lines at current prices, and what they cost together. Throws `invalid` above the largest total. */
export function priceLines(goods: ReadonlyMap<number, Goods>, items: readonly MergedItem[]) {
  const lines = items.flatMap(({ goodsId, quantity }) => {
    const one = goods.get(goodsId)
    if (one === undefined) return []
    const { name, nameEn, thumbnailUrl, price } = one
    return [{ goodsId, name, nameEn, thumbnailUrl, price, quantity }]
  })
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  if (total > MAX_ORDER_TOTAL) throw new ApiError('invalid', { fields: { items: 'orderTotal' } })
  return { items: lines, total }
}

/** What an order of products for `goodsTotal` costs. Throws `price_changed` when the shopper saw another sum. */
export function priceOrder(goodsTotal: number, request: OrderRequest['payment']): Payment {
  // A client that doesn't know the fee can't have shown it.
  if (request === undefined) return { shippingFee: 0, total: goodsTotal }
  const payment = paymentOf(goodsTotal)
  requireTotal(request.expectedTotal, payment.total)
  return payment
}

/** Throws `price_changed`, with the total of now, when it is not the one that the shopper saw. */
export function requireTotal(expected: number, total: number): void {
  if (expected !== total) throw new ApiError('price_changed', { total })
}
