import type { FilterCounts, FilterCountsQuery, GoodsCount } from '#app/contract/goods-list.ts'
import { priceBands } from '#app/contract/price-bands.ts'
import type { Queries } from '../../open-store.ts'
import { countCategories } from '../../queries/goods.ts'
import { type GoodsFilter, isFiltering } from '../../queries/goods-filter.ts'
import { goodsOrders } from '../../queries/goods-order.ts'
import type { Search } from '../candidates.ts'
import { findFewPassing } from '../in-order/few-passing.ts'
import { readSearch } from '../search-words.ts'
import { few, type Sample, sampleGoods, sampleHits, sampleShop } from './sample.ts'
import type { Tally } from './tally.ts'

/** A lower bound says no more than the number of a list does: see `countListed`. */
const most = 300

const ratings = [5, 4, 3, 2] as const

/**
 * How many products each choice of a filter leaves, given the filters of other kinds. Exact as long as a part of the shop has all that pass;
 * beyond, it is at least what that part has.
 */
export async function countFilters(db: Queries, query: FilterCountsQuery): Promise<FilterCounts> {
  const { category, q = '', ...filter } = query
  const search: Search = { words: readSearch(q), categories: [...new Set(category?.split(','))], filter }
  const counted = await countCategories(db)
  const names = counted.map((one) => one.category)

  let shared: Promise<Sample> | undefined
  const share = () =>
    (shared ??= search.words.length > 0 ? sampleHits(db, search, names) : sampleShop(db, search, names))
  /** What the other filters leave, when that is few, or a part of the shop. */
  const sampleOf = async (categories: readonly string[], others: GoodsFilter) => {
    if (search.words.length > 0) return share()
    const found = await findFewPassing(db, { words: [], categories, filter: others }, goodsOrders.newest, few)
    const ids = found?.map(({ goods_id }) => goods_id)
    return ids ? sampleGoods(db, { ids, more: false }, filter, names) : share()
  }

  const inStock = ({ inStock }: Tally) => filter.inStock !== true || inStock === 1
  const inPrice = ({ inPrice }: Tally) => inPrice === 1
  const rated = ({ rating }: Tally) => rating >= (filter.minRating ?? 0)
  const chosen = (sample: Sample) =>
    sample.filter((part) => search.categories.length === 0 || search.categories.includes(part.category))

  const all = search.words.length === 0 && !isFiltering(filter)
  const ofCategories = all ? [] : await sampleOf([], filter)
  const ofPrices = chosen(await sampleOf(search.categories, { ...filter, minPrice: undefined, maxPrice: undefined }))
  const ofStock = chosen(await sampleOf(search.categories, { ...filter, inStock: undefined }))
  // All choices of stars leave out what has none.
  const ofRatings = chosen(await sampleOf(search.categories, { ...filter, minRating: 1 }))
  return {
    categories: counted.map((one) => ({
      category: one.category,
      found: all
        ? { count: one.count, more: false }
        : countIn(
            ofCategories.filter((part) => part.category === one.category),
            (tally) => inPrice(tally) && inStock(tally) && rated(tally),
          ),
    })),
    prices: priceBands.map((band, index) => ({
      ...band,
      found: countIn(ofPrices, (tally) => inStock(tally) && rated(tally) && (tally.bands & (2 ** index)) > 0),
    })),
    inStock: countIn(ofStock, (tally) => inPrice(tally) && rated(tally) && tally.inStock === 1),
    ratings: ratings.map((minRating) => ({
      minRating,
      found: countIn(ofRatings, (tally) => inPrice(tally) && inStock(tally) && tally.rating >= minRating),
    })),
  }
}

function countIn(sample: Sample, isIn: (tally: Tally) => boolean): GoodsCount {
  const count = sample.flatMap(({ tallies }) => tallies.filter(isIn)).reduce((sum, tally) => sum + tally.count, 0)
  const more = sample.some((part) => part.more)
  return { count: more ? Math.min(count, most) : count, more }
}
