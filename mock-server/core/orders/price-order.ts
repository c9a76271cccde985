import type { Coupon } from '#app/contract/coupon.ts'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_ORDER_TOTAL } from '#app/contract/limits.ts'
import type { Payment, PaymentRequest } from '#app/contract/order.ts'
import { paymentOf } from '#app/contract/payment.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { applyCoupon } from '../coupons/apply-coupon.ts'
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

interface OrderToPrice {
  userId: number
  /** What the products cost. */
  goodsTotal: number
  /** What the shopper saw; `undefined` from a client that knows no fee, and can't have shown it. */
  request: PaymentRequest | undefined
  now: Date
}

/**
 * What an order costs in all, and its coupon, which nobody else takes until the transaction ends. Throws `price_changed` when the
 * shopper saw another sum, and `coupon_refused`.
 */
export async function priceOrder(
  tx: Queries,
  { userId, goodsTotal, request, now }: OrderToPrice,
): Promise<{ payment: Payment; coupon?: Coupon }> {
  if (request === undefined) return { payment: { shippingFee: 0, discount: 0, total: goodsTotal } }
  const { expectedTotal, couponCode } = request
  if (couponCode === undefined) {
    const payment = paymentOf(goodsTotal)
    requireTotal(expectedTotal, payment.total)
    return { payment }
  }
  const applied = await applyCoupon(tx, { code: couponCode, userId, goodsTotal, now }, 'update')
  if ('problem' in applied) {
    const { total } = paymentOf(goodsTotal)
    throw new ApiError('coupon_refused', { fields: { 'payment.couponCode': applied.problem }, total })
  }
  requireTotal(expectedTotal, applied.payment.total)
  return applied
}

/** Throws `price_changed`, with the total of now, when it is not the one that the shopper saw. */
export function requireTotal(expected: number, total: number): void {
  if (expected !== total) throw new ApiError('price_changed', { total })
}
