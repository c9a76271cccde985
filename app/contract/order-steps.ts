import type { OrderStatus } from './order-status.ts'

// Apart from the schemas, which every page loads: only the admin needs these.

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
