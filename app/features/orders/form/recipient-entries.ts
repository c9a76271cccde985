import * as v from 'valibot'
import { Recipient } from '#app/contract/order.ts'
import type { usePhoneNumbers } from './use-phone-numbers.ts'

/**
 * The recipient's fields of a form. They always have a text, so an empty postcode means no postcode. Until the code that reads phone
 * numbers is loaded, the server validates them.
 */
export const recipientEntries = (phoneNumbers: ReturnType<typeof usePhoneNumbers>) => ({
  ...Recipient.entries,
  phone: v.pipe(
    Recipient.entries.phone,
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = phoneNumbers?.readPhoneNumber(dataset.value) ?? { phone: dataset.value }
      if ('phone' in read) return read.phone
      addIssue({ message: read.fieldError })
      return NEVER
    }),
  ),
  postcode: v.pipe(
    v.string(),
    v.transform((text) => text || undefined),
    Recipient.entries.postcode,
  ),
})
