import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { GoodsSort } from '#app/contract/goods-list.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { type GoodsFilter, listPrice, passesPrice } from './goods-filter.ts'
import { popularityColumn } from './popularity.ts'

/** An order of products by a column. */
export interface GoodsOrder {
  column: 'goods_id' | 'price' | 'popularity_0' | 'popularity_1'
  direction: 'asc' | 'desc'
}

/** Equal products are sorted by number, newest first, so that no page repeats or skips one. */
export const goodsOrders: Record<Exclude<GoodsSort, 'relevance' | 'popular'>, GoodsOrder> = {
  newest: { column: 'goods_id', direction: 'desc' },
  price_asc: { column: 'price', direction: 'asc' },
  price_desc: { column: 'price', direction: 'desc' },
}

/** The order of the best-selling products in a generation of their popularity. */
export const popularOrder = (generation: number): GoodsOrder => ({
  column: popularityColumn(generation),
  direction: 'desc',
})

/** What products are sorted by. */
export const sortedColumns = [
  'goods.goods_id',
  'goods.price',
  'goods.family_price',
  'goods.popularity_0',
  'goods.popularity_1',
] as const
export type SortedRow = Pick<Selectable<Tables['goods']>, GoodsOrder['column'] | 'family_price'>

/** What a list sorts by. A product in several variants costs what the cheapest of them does. */
const sortedBy = (column: GoodsOrder['column']) =>
  column === 'price' ? listPrice : sql<number>`${sql.ref(`goods.${column}`)}`

/** Where a list goes on: after the product of this number, price or popularity. */
export interface Place {
  value: number
  goodsId: number
}

export const placeOf = (row: SortedRow, { column }: GoodsOrder): Place => ({
  value: column === 'price' ? (row.family_price ?? row.price) : row[column],
  goodsId: row.goods_id,
})

/** Compares two places as a list in this order has them, for `toSorted`. */
export const comparePlaces = ({ direction }: GoodsOrder, one: Place, other: Place): number =>
  (direction === 'asc' ? one.value - other.value : other.value - one.value) || other.goodsId - one.goodsId

interface Listed {
  category?: string | undefined
  order: GoodsOrder
  after?: Place | undefined
  /** A list that is sorted by price begins and ends with its prices. */
  filter?: GoodsFilter
}

/** A query for the products for sale in an order, one of each family, within a category or without, after a place or from the start. */
export function goodsInOrder(db: Queries, { category, order, after, filter }: Listed) {
  let listed = db
    .selectFrom('goods')
    .where('goods.retired_at', 'is', null)
    .where('goods.variant_of', 'is', null)
    .orderBy(sortedBy(order.column), order.direction)
    .orderBy('goods.goods_id', 'desc')
  if (category !== undefined) listed = listed.where('goods.category', '=', category)
  if (filter && order.column === 'price') listed = listed.where(passesPrice(filter))
  return after ? listed.where(isBeyond(order, after)) : listed
}

/** Products after a place. The first condition is what the index is read from; a disjunction would be looked for from the start. */
export const isBeyond =
  ({ column, direction }: GoodsOrder, { value, goodsId }: Place) =>
  (eb: ExpressionBuilder<Tables, 'goods'>) =>
    eb.and([
      eb(sortedBy(column), direction === 'asc' ? '>=' : '<=', value),
      eb.or([
        eb(sortedBy(column), direction === 'asc' ? '>' : '<', value),
        eb.and([eb(sortedBy(column), '=', value), eb('goods.goods_id', '<', goodsId)]),
      ]),
    ])

/** Products up to a place, its own included. The first condition ends the reading of the index. */
export const isUpTo = (order: GoodsOrder, place: Place) => (eb: ExpressionBuilder<Tables, 'goods'>) =>
  eb.and([
    eb(sortedBy(order.column), order.direction === 'asc' ? '<=' : '>=', place.value),
    eb.not(isBeyond(order, place)(eb)),
  ])
