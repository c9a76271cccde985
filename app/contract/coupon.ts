import * as v from 'valibot'
import { OrderLine, OrderRequest, Payment, PaymentRequest } from './order.ts'
import { plainText } from './plain-text.ts'
import { Count, Cursor, fieldError, Krw, PageLimit, Seq, Timestamp } from './primitives.ts'

/** `amount` takes `value` KRW off what the products cost, `percent` takes `value` percent of it. */
export const CouponKind = v.picklist(['amount', 'percent'])
export type CouponKind = v.InferOutput<typeof CouponKind>

/** A code and what it is good for: once for each account, from `startsAt` until just before `endsAt`. */
export const Coupon = v.object({
  couponId: Seq,
  code: v.string(),
  kind: CouponKind,
  value: Count,
  /** The most that a percentage takes off, in KRW; `null` for an amount. */
  maxDiscount: v.nullable(Krw),
  /** What the products of an order have to cost, in KRW. */
  minTotal: Krw,
  startsAt: Timestamp,
  endsAt: Timestamp,
  /** How many orders may use it; `null` for any number. */
  limit: v.nullable(Count),
  /** How many orders use it, including those that await their payment; cancelled ones don't count. */
  used: Count,
})
export type Coupon = v.InferOutput<typeof Coupon>

const Amount = v.pipe(
  v.number(fieldError('discount')),
  v.safeInteger(fieldError('discount')),
  v.minValue(1, fieldError('discount')),
  v.maxValue(1_000_000, fieldError('discount')),
)
const Moment = v.pipe(v.string(fieldError('couponPeriod')), v.isoTimestamp(fieldError('couponPeriod')))

/** A new coupon. A percentage needs a `maxDiscount`. */
export const NewCoupon = v.object({
  /** Upper and lower case are the same. */
  code: v.pipe(
    v.string(fieldError('couponCode')),
    v.transform(plainText),
    v.regex(/^[\p{L}\p{N}_-]{4,20}$/u, fieldError('couponCode')),
  ),
  kind: CouponKind,
  value: Amount,
  maxDiscount: v.optional(Amount),
  minTotal: v.optional(
    v.pipe(
      v.number(fieldError('price')),
      v.safeInteger(fieldError('price')),
      v.minValue(0, fieldError('price')),
      v.maxValue(100_000_000, fieldError('price')),
    ),
  ),
  startsAt: Moment,
  endsAt: Moment,
  limit: v.optional(
    v.pipe(
      v.number(fieldError('couponLimit')),
      v.safeInteger(fieldError('couponLimit')),
      v.minValue(1, fieldError('couponLimit')),
      v.maxValue(1_000_000, fieldError('couponLimit')),
    ),
  ),
})
export type NewCoupon = v.InferOutput<typeof NewCoupon>

export const CouponsQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type CouponsQuery = v.InferOutput<typeof CouponsQuery>

/** Newest first. */
export const CouponsPage = v.object({ coupons: v.array(Coupon), nextCursor: v.nullable(Cursor) })
export type CouponsPage = v.InferOutput<typeof CouponsPage>

/** Why a coupon doesn't fit an order, by the name of the field error that says so. */
export const CouponProblem = v.picklist([
  'couponUnknown',
  'couponNotStarted',
  'couponEnded',
  'couponUsedUp',
  'couponUsed',
  'couponMinimum',
])
export type CouponProblem = v.InferOutput<typeof CouponProblem>

/** What would be ordered, and with which coupon. */
export const QuoteRequest = v.object({
  items: OrderRequest.entries.items,
  couponCode: PaymentRequest.entries.couponCode,
})
export type QuoteRequest = v.InferOutput<typeof QuoteRequest>

/**
 * What an order would cost now; `total` is what its products cost. When the coupon doesn't fit, `couponProblem` says why, with `minTotal`
 * for `couponMinimum`, and the payment is the one without it.
 */
export const Quote = v.object({
  items: v.array(OrderLine),
  total: Krw,
  payment: Payment,
  couponProblem: v.optional(CouponProblem),
  minTotal: v.optional(Krw),
})
export type Quote = v.InferOutput<typeof Quote>
