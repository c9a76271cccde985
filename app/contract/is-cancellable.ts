import type { OwnOrderStatus } from './order-status.ts'

/** Whether its shopper may cancel an order: only until it is packed. */
export const isCancellable = (status: OwnOrderStatus): boolean => status === 'paid' || status === 'awaiting_payment'
