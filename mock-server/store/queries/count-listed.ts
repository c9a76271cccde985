import type { GoodsCount } from '#app/contract/goods-list.ts'
import type { Queries } from '../open-store.ts'
import { findCandidates, findFewHits, readCandidates, type Search } from '../search/candidates.ts'
import { searchCondition } from '../search/condition.ts'
import { rankOf } from '../search/goods-text.ts'
import { searchInOrder } from '../search/in-order/search-in-order.ts'
import { countCategories } from './goods.ts'
import { isFiltering } from './goods-filter.ts'
import { goodsOrders } from './goods-order.ts'

/** So many products of a filtered list or of a search are counted one by one. */
const most = 300

/** How many products a list has. It costs about what a page of the list does, so it is exact for few only. */
export async function countListed(db: Queries, search: Search): Promise<GoodsCount> {
  if (search.words.length > 0) return countHits(db, search)
  if (isFiltering(search.filter)) return countPassing(db, search)
  const { categories } = search
  const counts = (await countCategories(db)).filter(
    ({ category }) => categories.length === 0 || categories.includes(category),
  )
  return { count: counts.reduce((sum, { count }) => sum + count, 0), more: false }
}

async function countHits(db: Queries, typed: Search): Promise<GoodsCount> {
  const { search, hits } = await findFewHits(db, typed, most)
  if (hits !== undefined) return { count: hits.length, more: false }
  const goodsIds = await findCandidates(db, search, searchCondition(search.words), { limit: most })
  const candidates = await readCandidates(db, goodsIds, search.filter)
  return { count: candidates.filter(({ text }) => rankOf(text, search.words) !== undefined).length, more: true }
}

async function countPassing(db: Queries, search: Search): Promise<GoodsCount> {
  const { hits, reached } = await searchInOrder(db, search, { order: goodsOrders.newest }, most + 1)
  return { count: Math.min(hits.length, most), more: hits.length > most || reached !== undefined }
}
