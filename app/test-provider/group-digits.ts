import { digitsOf } from '#app/shared/forms/use-formatted.ts'

/** Writes the digits of a card number in groups of four. */
export const groupCardNumber = (typed: string): string =>
  digitsOf(typed)
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')

/** Writes `1234`, `12 / 34`, `12/2034` and `2034-12` as `12/34`, and `1/34` as `01/34`. */
export function groupExpiry(typed: string): string {
  const text = typed.normalize('NFKC')
  // No month begins so: it is the year, and the month may not be whole yet.
  if (/^\D*20\d/.test(text)) return text.replace(/^\D*20(\d\d)\s*[/.-]?\s*(\d\d)$/, '$2/$1')
  const parts = /^\D*(\d{1,2})\s*([/.-]?)\D*(\d*)/.exec(text)
  const [, month = '', separator = '', digits = ''] = parts ?? []
  if (separator === '' && digits === '') return month
  // Of a year with its century each digit is typed before the last one tells.
  const year = digits.startsWith('20') ? digits.slice(0, 4) : digits.slice(0, 2)
  return `${month.padStart(2, '0')}/${year.length === 4 ? year.slice(2) : year}`
}
