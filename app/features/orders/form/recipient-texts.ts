import type { Recipient } from '#app/contract/order.ts'

/** The texts of a form's fields for a recipient; all of them are empty without one. */
export const recipientTexts = (recipient?: Recipient) => ({
  name: recipient?.name ?? '',
  phone: recipient?.phone ?? '',
  postcode: recipient?.postcode ?? '',
  address1: recipient?.address1 ?? '',
  address2: recipient?.address2 ?? '',
})
