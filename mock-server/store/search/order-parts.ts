import { differencesOf } from '../differences.ts'
import type { Queries } from '../open-store.ts'
import { pause } from '../queries/pause.ts'
import { cutBlock, isIndexed, type OrderRange, orderGramsWanted } from './order-grams.ts'
import { type OrderWord, spellingsOf } from './order-words.ts'

/** How many orders are looked at before others get their turn: one after another, or of those that the index has found. */
const readAtOnce = 2_000
const candidatesAtOnce = 500

/**
 * The parts of a range in which orders may match all words, newest first or oldest first: as numbers that the index has found, or as
 * a range to read. Ranges are the newest orders, which the index does not have yet, and all when the words are too short for it.
 */
export async function* orderParts(
  db: Queries,
  words: readonly OrderWord[],
  range: OrderRange,
  direction: 'asc' | 'desc',
): AsyncGenerator<readonly number[] | OrderRange> {
  const spellings = words.map(spellingsOf).filter(isIndexed)
  const indexed = spellings.length > 0 ? await differencesOf(db).newestInOrderGrams(db) : 0
  const inIndex = { above: range.above, upTo: Math.min(range.upTo, indexed) }
  const newest = { above: Math.max(range.above, indexed), upTo: range.upTo }
  if (direction === 'desc') yield* cutEach(newest, direction)
  for await (const block of cutEach(inIndex, direction, cutBlock)) {
    const found = await differencesOf(db).findOrdersByGrams(db, orderGramsWanted(block, spellings), block, direction)
    for (let start = 0; start < found.length; start += candidatesAtOnce) {
      if (start > 0) await pause()
      yield found.slice(start, start + candidatesAtOnce)
    }
  }
  if (direction === 'asc') yield* cutEach(newest, direction)
}

/** The parts of a range one after another, with a pause in between. */
async function* cutEach(range: OrderRange, direction: 'asc' | 'desc', cut = cutRange): AsyncGenerator<OrderRange> {
  for (let rest = range; rest.above < rest.upTo; await pause()) {
    const part = cut(rest, direction)
    yield part
    rest = direction === 'asc' ? { ...rest, above: part.upTo } : { ...rest, upTo: part.above }
  }
}

const cutRange = ({ above, upTo }: OrderRange, direction: 'asc' | 'desc'): OrderRange =>
  direction === 'asc'
    ? { above, upTo: Math.min(upTo, above + readAtOnce) }
    : { above: Math.max(above, upTo - readAtOnce), upTo }
