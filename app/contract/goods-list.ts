import * as v from 'valibot'
import { Goods } from './goods.ts'
import { Count, Cursor, fieldError, PageLimit, Price, SearchText } from './primitives.ts'
import { Stars } from './review.ts'

/**
 * `relevance` is how well a product matches the search `q`; without a search it is `newest`. `popular` goes by what was sold some
 * minutes ago, so that sales move no product between pages.
 */
export const GoodsSort = v.picklist(['relevance', 'newest', 'price_asc', 'price_desc', 'popular'])
export type GoodsSort = v.InferOutput<typeof GoodsSort>

/** One category or several, such as `drink,snacks`. */
const Categories = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,29}(,[a-z][a-z0-9-]{0,29}){0,19}$/, fieldError('category')),
)

interface PriceRange {
  minPrice?: number | undefined
  maxPrice?: number | undefined
}

/** The lowest price is not above the highest one. */
export const pricesInOrder = <T extends PriceRange>() =>
  v.rawCheck<T>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { minPrice = 0, maxPrice = minPrice }: PriceRange = dataset.value
    if (minPrice <= maxPrice) return
    const input = { minPrice, maxPrice }
    const path = { type: 'object', origin: 'value', input, key: 'maxPrice', value: maxPrice } as const
    addIssue({ message: fieldError('priceRange'), path: [path] })
  })

/** What a list of products can be filtered by. */
const filters = {
  category: v.optional(Categories),
  q: v.optional(SearchText),
  minPrice: v.optional(Price),
  maxPrice: v.optional(Price),
  inStock: v.optional(v.boolean(fieldError('invalid'))),
  minRating: v.optional(Stars),
}

/**
 * `q` searches names, categories and descriptions in both languages; every word must match. Hangul is found letter by letter, so that
 * half a syllable finds, and names by their initials (`ㅋㅍ`). When nothing matches, names that differ in one letter of a word do. The
 * default order is `relevance` with `q`, else `newest`. `category` may be up to 20 categories with commas between them. `minRating`
 * is the lowest average of stars, as it is shown; products without reviews have none.
 */
export const GoodsQuery = v.pipe(
  v.object({
    ...filters,
    sort: v.optional(GoodsSort),
    cursor: v.optional(Cursor),
    limit: v.optional(PageLimit),
  }),
  pricesInOrder(),
)
export type GoodsQuery = v.InferOutput<typeof GoodsQuery>

/** How many products a list has: exactly `count`, or with `more` at least so many. */
export const GoodsCount = v.object({ count: Count, more: v.boolean() })
export type GoodsCount = v.InferOutput<typeof GoodsCount>

/**
 * One page of the goods list. Where few of very many products match the filters, a page may have less than `limit` products, or none,
 * and a cursor: the next page goes on looking. `found` is how many there are on all pages; only the first page has it.
 */
export const GoodsListPage = v.object({
  goods: v.array(Goods),
  nextCursor: v.nullable(Cursor),
  found: v.optional(GoodsCount),
})
export type GoodsListPage = v.InferOutput<typeof GoodsListPage>

export const CategoryCount = v.object({ category: v.string(), count: Count })
export type CategoryCount = v.InferOutput<typeof CategoryCount>

/** The filters of a list, as `GoodsQuery` has them. */
export const FilterCountsQuery = v.pipe(v.object(filters), pricesInOrder())
export type FilterCountsQuery = v.InferOutput<typeof FilterCountsQuery>

/**
 * How many products each choice of a filter would leave, given the other filters: those of its own kind are left out, so that
 * `categories` counts every category whichever are chosen. Where there are very many products, counts are lower bounds: see `more`.
 */
export const FilterCounts = v.object({
  categories: v.array(v.object({ category: v.string(), found: GoodsCount })),
  /** The usual price bands, ascending; both ends are included. */
  prices: v.array(v.object({ minPrice: v.optional(Price), maxPrice: v.optional(Price), found: GoodsCount })),
  inStock: GoodsCount,
  ratings: v.array(v.object({ minRating: Stars, found: GoodsCount })),
})
export type FilterCounts = v.InferOutput<typeof FilterCounts>
