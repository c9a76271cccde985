import * as v from 'valibot'
import { Timestamp } from './primitives.ts'

/** How far a paid order is on its way. Administrators see no others. */
export const OrderStatus = v.picklist(['paid', 'packed', 'shipped', 'delivered', 'cancelled'])
export type OrderStatus = v.InferOutput<typeof OrderStatus>

/** What an order is before it is paid at a provider, or instead. */
export const UnpaidStatus = v.picklist(['awaiting_payment', 'payment_failed', 'expired'])
export type UnpaidStatus = v.InferOutput<typeof UnpaidStatus>

/** The status of an order as its shopper sees it. One that was never paid may be `cancelled`, too. */
export const OwnOrderStatus = v.picklist([...UnpaidStatus.options, ...OrderStatus.options])
export type OwnOrderStatus = v.InferOutput<typeof OwnOrderStatus>

/** A paid order has a new status. Servers before `at` existed leave it out. */
export const PaidOrderChange = v.object({ orderId: v.string(), status: OrderStatus, at: v.optional(Timestamp) })
export type PaidOrderChange = v.InferOutput<typeof PaidOrderChange>

/** An order of the account is new or has a new status. */
export const OrderChange = v.object({ ...PaidOrderChange.entries, status: OwnOrderStatus })
export type OrderChange = v.InferOutput<typeof OrderChange>
