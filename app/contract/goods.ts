import * as v from 'valibot'
import { Count, Cursor, fieldError, GoodsId, Krw, PageLimit, Price, SearchText } from './primitives.ts'
import { Stars } from './review.ts'

/** A slug such as `drink` or `tea-coffee`. The app has its names in Korean and English. */
export const Category = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,29}$/, fieldError('category')))
export type Category = v.InferOutput<typeof Category>

/**
 * A product. It carries both languages, so that one answer or broadcast serves every reader. `reviews` is how many reviews it has, and
 * `stars` their average to one decimal place; both are left out when it has none.
 */
export const Goods = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  description: v.string(),
  descriptionEn: v.string(),
  thumbnailUrl: v.string(),
  category: v.string(),
  price: Krw,
  stock: Count,
  sold: Count,
  reviews: v.optional(Count),
  stars: v.optional(v.number()),
})
export type Goods = v.InferOutput<typeof Goods>

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

/**
 * `q` searches names, categories and descriptions in both languages; every word must match. Hangul is found letter by letter, so that
 * half a syllable finds, and names by their initials (`ㅋㅍ`). When nothing matches, names that differ in one letter of a word do. The
 * default order is `relevance` with `q`, else `newest`. `category` may be up to 20 categories with commas between them. `minRating`
 * is the lowest average of stars, as it is shown; products without reviews have none.
 */
export const GoodsQuery = v.pipe(
  v.object({
    category: v.optional(Categories),
    q: v.optional(SearchText),
    minPrice: v.optional(Price),
    maxPrice: v.optional(Price),
    inStock: v.optional(v.boolean(fieldError('invalid'))),
    minRating: v.optional(Stars),
    sort: v.optional(GoodsSort),
    cursor: v.optional(Cursor),
    limit: v.optional(PageLimit),
  }),
  v.forward(
    v.partialCheck(
      [['minPrice'], ['maxPrice']],
      ({ minPrice = 0, maxPrice = minPrice }) => minPrice <= maxPrice,
      fieldError('priceRange'),
    ),
    ['maxPrice'],
  ),
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

/**
 * A product was added, retired or changed. `goods` is what it is now, for lists that show it already. Without it (it is new, retired,
 * or in another category) lists have to be fetched again.
 */
export const GoodsChanged = v.object({ goodsId: GoodsId, goods: v.optional(Goods) })
export type GoodsChanged = v.InferOutput<typeof GoodsChanged>

/** Stock and sales of one product as absolute values, so that receiving it twice does no harm. */
export const StockChange = v.object({ goodsId: GoodsId, stock: Count, sold: Count })
export type StockChange = v.InferOutput<typeof StockChange>

/**
 * Returns the product as the newest change has it; the same object if none is about it. Stock and sales stay, because they have an
 * event of their own, which may be newer.
 */
export function withChange(goods: Goods, changes: readonly (readonly [GoodsChanged])[]): Goods {
  const changed = changes.findLast(([{ goodsId }]) => goodsId === goods.goodsId)?.[0].goods
  return changed ? { ...changed, stock: goods.stock, sold: goods.sold } : goods
}

/** Returns the product with its newest stock. Returns the same object when nothing differs, which avoids a render. */
export function withStock<G extends StockChange>(goods: G, changes: readonly (readonly [StockChange])[]): G {
  const [change] = changes.findLast(([{ goodsId }]) => goodsId === goods.goodsId) ?? []
  if (!change || (change.stock === goods.stock && change.sold === goods.sold)) return goods
  return { ...goods, stock: change.stock, sold: change.sold }
}
