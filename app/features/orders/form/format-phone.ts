import { AsYouType } from 'libphonenumber-js/min'
import { cleanPhoneNumber, formatSafeNumber, isInternational } from '#app/contract/phone-number.ts'

/**
 * A South Korean phone number with its hyphens, as far as it is typed: 010-1234-5678, 02-123-4567, 1588-1234, 0507-1234-5678.
 * A number that begins with a country stays as it is, and so does one with words in it.
 */
export function formatPhone(typed: string): string {
  const text = cleanPhoneNumber(typed)
  if (isInternational(text) || /\p{L}/u.test(text)) return typed.normalize('NFKC')
  const digits = text.replace(/\D/g, '')
  return formatSafeNumber(digits) ?? new AsYouType('KR').input(digits)
}

/** Where the caret belongs in `formatted` so that as many digits stand before it as before. */
export function caretAfterDigits(formatted: string, digits: number): number {
  let seen = 0
  for (let index = 0; index < formatted.length; index += 1) {
    if (seen === digits) return index
    if (/\d/.test(formatted.charAt(index))) seen += 1
  }
  return formatted.length
}
