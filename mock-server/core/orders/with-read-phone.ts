import type { Recipient } from '#app/contract/order.ts'
import { readPhoneNumber } from '#app/contract/phone-number.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** The recipient with the phone number in the one form in which it is stored. Throws `invalid` where it is none. */
export function withReadPhone(recipient: Recipient): Recipient {
  const read = readPhoneNumber(recipient.phone)
  if ('fieldError' in read) throw new ApiError('invalid', { fields: { 'recipient.phone': read.fieldError } })
  return { ...recipient, phone: read.phone }
}
