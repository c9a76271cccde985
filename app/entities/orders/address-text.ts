import type { Recipient } from '#app/contract/order.ts'

/** An address in one line. */
export const addressText = ({ postcode, address1, address2 }: Recipient): string =>
  [postcode, address1, address2].filter(Boolean).join(' ')
