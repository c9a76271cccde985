import type { OrderStatus } from './order-status.ts'

/** Whether its shopper may cancel an order: only until it is packed. */
export const isCancellable = (status: OrderStatus): boolean => status === 'paid'
