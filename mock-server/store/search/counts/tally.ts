import { type RawBuilder, sql } from 'kysely'
import { priceBands } from '#app/contract/price-bands.ts'
import type { Queries } from '../../open-store.ts'
import { type GoodsFilter, listPrice } from '../../queries/goods-filter.ts'
import { goodsInOrder, goodsOrders } from '../../queries/goods-order.ts'

/** How many products are alike in all that filters ask for. */
export interface Tally {
  category: string
  /** Whether they are within the prices of the filter: 0 or 1. */
  inPrice: number
  /** The price bands that they are in: bit `n` stands for the `n`th. */
  bands: number
  /** 0 or 1. */
  inStock: number
  /** The highest `minRating` that they pass; 0 without reviews. */
  rating: number
  count: number
  lowestId: number
}

const isIn = ({ minPrice = 0, maxPrice }: GoodsFilter, bit: number) => {
  const upTo = maxPrice === undefined ? sql`` : sql` and price <= ${sql.lit(maxPrice)}`
  return sql`case when price >= ${sql.lit(minPrice)}${upTo} then ${sql.lit(bit)} else 0 end`
}

const inBands = sql.join(
  priceBands.map((band, index) => isIn(band, 2 ** index)),
  sql` + `,
)

/** The average counts as it is shown, to one decimal place: see `isRated`. */
const rating = sql`(select case when coalesce(sum(count), 0) = 0 then 0
  ${sql.join(
    [5, 4, 3, 2].map(
      (stars) => sql`when 20 * sum(count * stars) >= ${sql.lit(20 * stars - 1)} * sum(count) then ${sql.lit(stars)}`,
    ),
    sql` `,
  )} else 1 end
  from star_counts where star_counts.goods_id = part.goods_id)`

async function tally(db: Queries, part: RawBuilder<unknown>, prices: GoodsFilter): Promise<Tally[]> {
  const { rows } = await sql<Tally>`
    with part as ${part}, looked_at as (
      select category, ${isIn(prices, 1)} as in_price, ${inBands} as bands,
        case when stock > 0 then 1 else 0 end as in_stock, ${rating} as rating, goods_id
      from part)
    select category, in_price as "inPrice", bands, in_stock as "inStock", rating, count(*) as count,
      min(goods_id) as "lowestId"
    from looked_at group by category, in_price, bands, in_stock, rating`.execute(db)
  return rows
}

const columns = [
  'goods.goods_id',
  'goods.category',
  listPrice.as('price'),
  sql<number>`coalesce(goods.family_in_stock, goods.stock)`.as('stock'),
] as const

/** Tallies the newest products of a category below a number or from the start, at most `limit`. */
export function tallyCategory(
  db: Queries,
  { category, before, limit }: { category: string; before: number | undefined; limit: number },
  prices: GoodsFilter,
): Promise<Tally[]> {
  const after = before === undefined ? undefined : { value: before, goodsId: before }
  const part = goodsInOrder(db, { category, order: goodsOrders.newest, after }).select(columns).limit(limit)
  return tally(db, sql`${part}`, prices)
}

/** Tallies the products of these numbers that are for sale. */
export function tallyGoods(db: Queries, goodsIds: readonly number[], prices: GoodsFilter): Promise<Tally[]> {
  if (goodsIds.length === 0) return Promise.resolve([])
  const part = db
    .selectFrom('goods')
    .select(columns)
    .where('goods_id', 'in', goodsIds)
    .where('retired_at', 'is', null)
    .where('variant_of', 'is', null)
  return tally(db, sql`${part}`, prices)
}
