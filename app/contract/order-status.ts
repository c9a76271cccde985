import * as v from 'valibot'

export const OrderStatus = v.picklist(['paid', 'packed', 'shipped', 'delivered', 'cancelled'])
export type OrderStatus = v.InferOutput<typeof OrderStatus>

/**
 * The statuses that may follow each status. An order can be cancelled until it is shipped: what is on its way has to be returned
 * first.
 */
export const orderSteps = {
  paid: ['packed', 'cancelled'],
  packed: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>

/** An order of the account is new or has a new status. */
export const OrderChange = v.object({ orderId: v.string(), status: OrderStatus })
export type OrderChange = v.InferOutput<typeof OrderChange>
