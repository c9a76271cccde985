/** Writes the digits of a text in groups: of four, as on a card. */
export const groupCardNumber = (typed: string): string =>
  digitsOf(typed)
    .slice(0, 19)
    .replace(/(\d{4})(?=\d)/g, '$1 ')

/** Writes `1234` as `12/34`. */
export const groupExpiry = (typed: string): string =>
  digitsOf(typed)
    .slice(0, 4)
    .replace(/^(\d{2})(?=\d)/, '$1/')

export const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '')
