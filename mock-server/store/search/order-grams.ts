import { type GramsWanted, toWord } from './grams.ts'

/** A part of the orders: those numbered `above < orderNumber <= upTo`. */
export interface OrderRange {
  above: number
  upTo: number
}

/** An order in the index of the admin's search. */
export interface IndexedOrder {
  orderNumber: number
  grams: readonly string[]
}

/**
 * Orders are in blocks, and each gram begins with its block: no database's index can begin in the middle of a long list of orders, so to
 * go on with a search it would read all orders before that place again.
 */
const blockSize = 10_000
const blockOf = (orderNumber: number) => Math.floor((orderNumber - 1) / blockSize)

/** The first or the last part of a range that the index is asked for in one go. */
export function cutBlock({ above, upTo }: OrderRange, direction: 'asc' | 'desc'): OrderRange {
  return direction === 'asc'
    ? { above, upTo: Math.min(upTo, (blockOf(above + 1) + 1) * blockSize) }
    : { above: Math.max(above, blockOf(upTo) * blockSize), upTo }
}

const gramLength = 3

/** Whether the index finds a word, which may be written in each of these ways. */
export const isIndexed = (spellings: readonly string[]): boolean =>
  spellings.every((spelling) => Array.from(spelling).length >= gramLength)

/** What an order is found by: three letters in a row. */
export const gramsOfOrder = (orderNumber: number, text: string): string[] => grams(blockOf(orderNumber), text)

/** The grams of every order with all words, each in one of its spellings, in the block of a range. */
export const orderGramsWanted = ({ upTo }: OrderRange, words: readonly (readonly string[])[]): GramsWanted => ({
  all: words.map((spellings) => ({ any: spellings.map((spelling) => ({ all: grams(blockOf(upTo), spelling) })) })),
})

function grams(block: number, text: string): string[] {
  const letters = Array.from(toWord(text))
  const found = new Set<string>()
  for (let start = 0; start + gramLength <= letters.length; start += 1) {
    found.add(`${block}${letters[start]}${letters[start + 1]}${letters[start + 2]}`)
  }
  return [...found]
}
