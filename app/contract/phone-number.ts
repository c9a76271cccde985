import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { FieldError } from './field-errors.ts'
import { plainText } from './plain-text.ts'

/**
 * What a phone number is, for the form and for the server alike. The library behind it knows the numbers of all countries and is
 * big: the app loads this file when the field is shown, and no other file of the contract imports it.
 */

/** Without what can't be seen and what stands before the number; digits and signs in one form. */
export const cleanPhoneNumber = (typed: string): string => plainText(typed).replace(/^[^+\d]+/, '')

/** Whether a cleaned number begins with a country: `+82`, or `00 82` as it is dialled in most of the world. */
export const isInternational = (cleaned: string): boolean => /^(?:\+|00)/.test(cleaned)

/** 0507-1234-5678: a number that stands for another one, for a while. The library writes 050-71234-5678, which nobody does. */
export function formatSafeNumber(digits: string): string | undefined {
  if (!digits.startsWith('050')) return undefined
  const middle = digits.length > 11 ? 8 : 7
  return [digits.slice(0, 4), digits.slice(4, middle), digits.slice(middle)].filter(Boolean).join('-')
}

function parse(text: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'KR', extract: false })
  return number?.isValid() ? number : undefined
}

/**
 * The number as it is stored, or what is wrong with it: 010-1234-5678, or with a country +82 10-1234-5678, +44 20 7946 0018.
 * An extension is refused: what takes a number, such as a courier's phone, can't dial it.
 */
export function readPhoneNumber(typed: string): { phone: string } | { fieldError: FieldError } {
  const text = cleanPhoneNumber(typed)
  // The library knows extensions in other languages.
  if (text.includes('내선')) return { fieldError: 'phoneExtension' }
  // Calls from Korea to other countries begin with 001, 002 and the like: tried after 00, which is used everywhere else.
  const number = parse(text.replace(/^00/, '+')) ?? parse(text)
  if (number === undefined) return { fieldError: 'phone' }
  if (number.ext !== undefined) return { fieldError: 'phoneExtension' }
  if (number.countryCallingCode !== '82') return { phone: number.formatInternational() }
  const national = formatSafeNumber(`0${number.nationalNumber}`) ?? number.formatNational()
  return { phone: isInternational(text) ? `+82 ${national.replace(/^0/, '')}` : national }
}
