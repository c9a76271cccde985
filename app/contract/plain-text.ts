// The part of `text.ts` that the schemas of the first load need.

/** Characters that are drawn as nothing: marks of direction, zero widths, soft hyphens, byte order marks, fillers. */
export const unseen = /[\p{Cf}\p{DI}]/gu

/** A text as it is kept: composed (NFC), without white space around it. */
export const keptText = (text: string): string => text.normalize('NFC').trim()

/** What has a meaning to machines, such as an e-mail address or a postcode: in half width, without anything unseen. */
export const plainText = (text: string): string => text.replace(unseen, '').normalize('NFKC').trim()

/** The number of characters (code points): an emoji is one or few of them, but twice as many units of `length`. */
export const countCharacters = (text: string): number => Array.from(text).length
