import type { Coupon, CouponProblem } from '#app/contract/coupon.ts'
import type { Payment } from '#app/contract/order.ts'
import { paymentOf } from '#app/contract/payment.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findCoupon, hasUsedCoupon } from '#mock-server/store/queries/coupons.ts'

interface CouponOrder {
  code: string
  userId: number
  /** What the products cost. */
  goodsTotal: number
  now: Date
}

type AppliedCoupon = { coupon: Coupon; payment: Payment } | { problem: CouponProblem; minTotal?: number }

/** What an order costs with a coupon, or why the coupon doesn't fit. A transaction that places the order locks the coupon. */
export async function applyCoupon(db: Queries, order: CouponOrder, lock?: 'update'): Promise<AppliedCoupon> {
  const { code, userId, goodsTotal } = order
  const now = order.now.toISOString()
  const coupon = await findCoupon(db, code, lock)
  if (coupon === undefined) return { problem: 'couponUnknown' }
  if (now < coupon.startsAt) return { problem: 'couponNotStarted' }
  if (now >= coupon.endsAt) return { problem: 'couponEnded' }
  // Before the number is looked at: whoever has used the last one is told that.
  if (await hasUsedCoupon(db, userId, coupon.couponId)) return { problem: 'couponUsed' }
  if (coupon.limit !== null && coupon.used >= coupon.limit) return { problem: 'couponUsedUp' }
  if (goodsTotal < coupon.minTotal) return { problem: 'couponMinimum', minTotal: coupon.minTotal }
  return { coupon, payment: { ...paymentOf(goodsTotal, discountOf(coupon, goodsTotal)), couponCode: coupon.code } }
}

/** Whole KRW, rounded down, and never more than the products cost: shipping is not discounted. */
function discountOf({ kind, value, maxDiscount }: Coupon, goodsTotal: number): number {
  if (kind === 'amount') return Math.min(value, goodsTotal)
  return Math.min(Math.floor((goodsTotal * value) / 100), maxDiscount ?? goodsTotal)
}
