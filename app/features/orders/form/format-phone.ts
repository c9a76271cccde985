/**
 * A South Korean phone number with its hyphens, as far as it is typed: 010-1234-5678, 02-123-4567, 1588-1234, 0507-1234-5678.
 * A number with a plus is from abroad, and stays as it is. See the Korean numbering plan, ITU-T E.164 national document +82.
 */
export function formatPhone(text: string): string {
  const typed = text.normalize('NFKC')
  if (typed.trimStart().startsWith('+')) return typed
  const digits = typed.replace(/\D/g, '')
  return cut(digits, groupsOf(digits))
}

/** How many digits stand before each hyphen. */
function groupsOf(digits: string): [number, number] {
  if (digits.startsWith('02')) return [2, digits.length <= 9 ? 3 : 4]
  if (digits.startsWith('050')) return [4, digits.length <= 11 ? 3 : 4]
  if (digits.startsWith('010')) return [3, 4]
  if (digits.startsWith('0')) return [3, digits.length <= 10 ? 3 : 4]
  // Short numbers of companies, and what is not a number of ours.
  return [4, 4]
}

function cut(digits: string, [first, second]: [number, number]): string {
  return [digits.slice(0, first), digits.slice(first, first + second), digits.slice(first + second)]
    .filter(Boolean)
    .join('-')
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
