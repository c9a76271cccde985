import type { OrderStatus } from '#app/contract/order-status.ts'

/** The colour of each status, for shoppers and administrators alike. */
export const orderStatusTone = {
  paid: 'accent',
  packed: 'sun',
  shipped: 'sky',
  delivered: 'success',
  cancelled: 'neutral',
} as const satisfies Record<OrderStatus, string>
