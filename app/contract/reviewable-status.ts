import type { OrderStatus } from './order-status.ts'

/** A shopper may review what an order has delivered: they have it in their hands. */
export const reviewableStatus = 'delivered' satisfies OrderStatus
