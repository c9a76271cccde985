import type { OwnOrderStatus } from '#app/contract/order-status.ts'

/** The colour of each status, for shoppers and administrators alike. */
export const orderStatusTone = {
  awaiting_payment: 'sun',
  payment_failed: 'neutral',
  expired: 'neutral',
  paid: 'accent',
  packed: 'sun',
  shipped: 'sky',
  delivered: 'success',
  cancelled: 'neutral',
} as const satisfies Record<OwnOrderStatus, string>
