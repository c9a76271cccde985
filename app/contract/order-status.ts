import * as v from 'valibot'

export const OrderStatus = v.picklist(['paid', 'packed', 'shipped', 'delivered', 'cancelled'])
export type OrderStatus = v.InferOutput<typeof OrderStatus>

/** An order of the account is new or has a new status. */
export const OrderChange = v.object({ orderId: v.string(), status: OrderStatus })
export type OrderChange = v.InferOutput<typeof OrderChange>
