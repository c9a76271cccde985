import { AsYouType } from 'libphonenumber-js/min'
import { cleanPhoneNumber, formatSafeNumber, isInternational } from '#app/contract/phone-number.ts'

/**
 * Adds hyphens to a South Korean phone number while it is typed: 010-1234-5678, 02-123-4567, 1588-1234, 0507-1234-5678. Numbers
 * with a country code or with letters stay unchanged.
 */
export function formatPhone(typed: string): string {
  const text = cleanPhoneNumber(typed)
  if (isInternational(text) || /\p{L}/u.test(text)) return typed.normalize('NFKC')
  const digits = text.replace(/\D/g, '')
  return formatSafeNumber(digits) ?? new AsYouType('KR').input(digits)
}
