import type { Queries } from '../../open-store.ts'
import { type GoodsFilter, isFiltering } from '../../queries/goods-filter.ts'
import { pause } from '../../queries/pause.ts'
import { findCandidates, findFewHits, readCandidates, type Search } from '../candidates.ts'
import { searchCondition } from '../condition.ts'
import { rankOf } from '../goods-text.ts'
import { type Tally, tallyCategory, tallyGoods } from './tally.ts'

/** The products of each category that are counted; with `more` there are others. */
export type Sample = readonly { category: string; tallies: Tally[]; more: boolean }[]

/** Up to so many products are counted one by one, instead of a part of the shop. */
export const few = 500

/** How many products of the shop are looked at. */
const mostLookedAt = 8_000
/** How many of them before others get their turn. */
const partSize = 1_000

/** Exactly these products. */
export async function sampleGoods(
  db: Queries,
  { ids, more }: { ids: readonly number[]; more: boolean },
  prices: GoodsFilter,
  categories: readonly string[],
): Promise<Sample> {
  const tallies = await tallyGoods(db, ids, prices)
  return categories.map((category) => ({ category, tallies: tallies.filter((one) => one.category === category), more }))
}

/** What matches a search in all categories, or the newest candidates that do when they are many. */
export async function sampleHits(db: Queries, typed: Search, categories: readonly string[]): Promise<Sample> {
  const everywhere: Search = { ...typed, categories: [], filter: {} }
  const { search, hits } = await findFewHits(db, everywhere, few)
  if (hits) return sampleGoods(db, { ids: hits.map(({ goods_id }) => goods_id), more: false }, typed.filter, categories)
  const candidates = await findCandidates(db, search, searchCondition(search.words), { limit: few })
  const read = (await readCandidates(db, candidates)).filter(({ text }) => rankOf(text, search.words) !== undefined)
  await pause()
  return sampleGoods(db, { ids: read.map(({ goods_id }) => goods_id), more: true }, typed.filter, categories)
}

/**
 * The newest products of each category. Half of those that are looked at are shared by the chosen categories, whose products every
 * count needs, and half by the others, of which only their own number is asked, and that only with a filter.
 */
export async function sampleShop(db: Queries, search: Search, categories: readonly string[]): Promise<Sample> {
  const isChosen = (category: string) => search.categories.length === 0 || search.categories.includes(category)
  const chosen = categories.filter(isChosen)
  const asked = isFiltering(search.filter) ? categories : chosen
  const others = asked.length - chosen.length
  const sample: { category: string; tallies: Tally[]; more: boolean }[] = []
  for (const category of asked) {
    const share = mostLookedAt / (others > 0 ? 2 : 1) / (isChosen(category) ? chosen.length : others)
    if (sample.length > 0) await pause()
    sample.push({ category, ...(await sampleCategory(db, category, Math.ceil(share), search.filter)) })
  }
  return sample
}

async function sampleCategory(db: Queries, category: string, most: number, prices: GoodsFilter) {
  const tallies: Tally[] = []
  let before: number | undefined
  for (let left = most; left > 0; ) {
    if (tallies.length > 0) await pause()
    const limit = Math.min(left, partSize)
    const part = await tallyCategory(db, { category, before, limit }, prices)
    tallies.push(...part)
    if (part.reduce((sum, { count }) => sum + count, 0) < limit) return { tallies, more: false }
    before = Math.min(...part.map(({ lowestId }) => lowestId))
    left -= limit
  }
  return { tallies, more: true }
}
