import type { Queries } from '../../open-store.ts'
import { isFiltering } from '../../queries/goods-filter.ts'
import { comparePlaces, type GoodsOrder, type Place, placeOf, type SortedRow } from '../../queries/goods-order.ts'
import { pause } from '../../queries/pause.ts'
import { findFewHits, type Search } from '../candidates.ts'
import { findFewPassing } from './few-passing.ts'
import { type FoundInOrder, walkList } from './walk-list.ts'

/** Up to so many candidates are sorted here. Of more, enough of the list itself matches to read it in its order. */
const few = 500

/** How many parts of the list a call looks through when a filter leaves out most of it. */
const mostParts = 8

interface Start {
  order: GoodsOrder
  after?: Place | undefined
}

/**
 * At most `limit` products that match a search, in an order other than the rank, after a place or from the start. When nothing
 * matches, the words are corrected.
 */
export async function searchInOrder(
  db: Queries,
  typed: Search,
  { order, after }: Start,
  limit: number,
): Promise<FoundInOrder> {
  const compare = (one: SortedRow, other: SortedRow) => comparePlaces(order, placeOf(one, order), placeOf(other, order))
  const { search, hits } =
    typed.words.length > 0
      ? await findFewHits(db, typed, few)
      : { search: typed, hits: await findFewPassing(db, typed, order, few) }
  if (hits !== undefined) {
    const rest = hits.filter((hit) => after === undefined || comparePlaces(order, placeOf(hit, order), after) > 0)
    return { hits: rest.toSorted(compare).slice(0, limit) }
  }

  // Each category has its own index. What is found in all of them is a list as long as none was left before its end.
  const categories = search.categories.length === 0 ? [undefined] : search.categories
  const most = isFiltering(search.filter) ? Math.ceil(mostParts / categories.length) : Number.POSITIVE_INFINITY
  const walked: FoundInOrder[] = []
  for (const category of categories) {
    if (walked.length > 0) await pause()
    walked.push(await walkList(db, search, { category, order, after }, { limit, most }))
  }
  const [reached] = walked
    .flatMap((one) => one.reached ?? [])
    .toSorted((one, other) => comparePlaces(order, one, other))
  const sorted = walked
    .flatMap((one) => one.hits)
    .filter((hit) => reached === undefined || comparePlaces(order, placeOf(hit, order), reached) <= 0)
    .toSorted(compare)
  return { hits: sorted.slice(0, limit), ...(reached && { reached }) }
}
