import type { OrderStatus } from './order-status.ts'

/**
 * Where an order may go from each status. It is cancelled as long as its goods are in the house: what is on its way has to come
 * back first.
 */
export const orderSteps = {
  paid: ['packed', 'cancelled'],
  packed: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  delivered: [],
  cancelled: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>
