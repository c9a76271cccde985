import * as v from 'valibot'
import { Timestamp } from './primitives.ts'

export const OrderStatus = v.picklist(['paid', 'packed', 'shipped', 'delivered', 'cancelled'])
export type OrderStatus = v.InferOutput<typeof OrderStatus>

/** An order of the account is new or has a new status. Servers before `at` existed leave it out. */
export const OrderChange = v.object({ orderId: v.string(), status: OrderStatus, at: v.optional(Timestamp) })
export type OrderChange = v.InferOutput<typeof OrderChange>
