import { type ExpressionBuilder, sql } from 'kysely'
import type { GoodsQuery } from '#app/contract/goods-list.ts'
import type { Tables } from '../tables.ts'

/** What a list leaves out, beside other categories and what doesn't match a search. */
export type GoodsFilter = Pick<GoodsQuery, 'minPrice' | 'maxPrice' | 'inStock' | 'minRating'>

/** Whether a filter leaves anything out. */
export const isFiltering = ({ minPrice, maxPrice, inStock, minRating }: GoodsFilter): boolean =>
  minPrice !== undefined || maxPrice !== undefined || inStock === true || minRating !== undefined

type Goods = ExpressionBuilder<Tables, 'goods'>

/** What a product costs, or the cheapest of its variants, as the indexes of lists have it. */
export const listPrice = sql<number>`coalesce(goods.family_price, goods.price)`

/** Products that a filter shows. No index is read by it, so that a list which is read in its order still is. */
export const passes = (filter: GoodsFilter) => (eb: Goods) =>
  eb.and([
    ...inPrice(eb, filter, sql`${listPrice} + 0`),
    ...(filter.inStock ? [eb(sql<number>`coalesce(goods.family_in_stock, goods.stock)`, '>', 0)] : []),
    ...(filter.minRating === undefined ? [] : [isRated(filter.minRating)]),
  ])

/** Products within the prices of a filter, by an index of prices. */
export const passesPrice = (filter: GoodsFilter) => (eb: Goods) => eb.and(inPrice(eb, filter, listPrice))

const inPrice = (eb: Goods, { minPrice, maxPrice }: GoodsFilter, price: ReturnType<typeof sql<number>>) => [
  ...(minPrice === undefined ? [] : [eb(price, '>=', minPrice)]),
  ...(maxPrice === undefined ? [] : [eb(price, '<=', maxPrice)]),
]

/**
 * Whether the average, to one decimal place as it is shown, is at least `minRating`. Without a review of so many stars it is not, which
 * is found out faster. It isn't asked by `exists`: PostgreSQL would look at all rated products first, instead of in the order of the list.
 */
const isRated = (minRating: number) =>
  sql<boolean>`(select 1 from star_counts
      where star_counts.goods_id = goods.goods_id and stars >= ${minRating} and count > 0 limit 1) is not null
    and (select sum(count * (20 * stars - ${20 * minRating - 1})) from star_counts
      where star_counts.goods_id = goods.goods_id) >= 0`
