import { digitsOf } from '#app/shared/forms/use-formatted.ts'

/** Writes the digits of a card number in groups of four. */
export const groupCardNumber = (typed: string): string =>
  digitsOf(typed)
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')

/** Writes `1234`, `12 / 34` and `12/2034` as `12/34`, and `1/34` as `01/34`. */
export function groupExpiry(typed: string): string {
  const parts = /^\D*(\d{1,2})\s*([/.-]?)\D*(\d*)/.exec(typed.normalize('NFKC'))
  const [, month = '', separator = '', digits = ''] = parts ?? []
  if (separator === '' && digits === '') return month
  // Of a year with its century each digit is typed before the last one tells.
  const year = digits.startsWith('20') ? digits.slice(0, 4) : digits.slice(0, 2)
  return `${month.padStart(2, '0')}/${year.length === 4 ? year.slice(2) : year}`
}
