import * as v from 'valibot'
import { Timestamp } from './primitives.ts'

/** How far a paid order is on its way. Administrators see no others. */
export const OrderStatus = v.picklist(['paid', 'packed', 'shipped', 'delivered', 'cancelled'])
export type OrderStatus = v.InferOutput<typeof OrderStatus>

/** The status of an order as its shopper sees it, also before it is paid, or instead. One that was never paid may be `cancelled`, too. */
export const OwnOrderStatus = v.picklist([...OrderStatus.options, 'awaiting_payment', 'payment_failed', 'expired'])
export type OwnOrderStatus = v.InferOutput<typeof OwnOrderStatus>

/** An order of the account is new or has a new status. Servers before `at` existed leave it out. */
export const OrderChange = v.object({ orderId: v.string(), status: OwnOrderStatus, at: v.optional(Timestamp) })
export type OrderChange = v.InferOutput<typeof OrderChange>

/** The same of a paid order. */
export const PaidOrderChange = v.object({ ...OrderChange.entries, status: OrderStatus })
export type PaidOrderChange = v.InferOutput<typeof PaidOrderChange>

/** Something about the returns of an order has changed: read it again. */
export const ReturnChange = v.object({ orderId: v.string() })
export type ReturnChange = v.InferOutput<typeof ReturnChange>
