import type { Queries } from '../../open-store.ts'
import { isFiltering, passes, passesPrice } from '../../queries/goods-filter.ts'
import { type GoodsOrder, goodsInOrder, goodsOrders, type SortedRow, sortedColumns } from '../../queries/goods-order.ts'
import type { Search } from '../candidates.ts'

/** Everything that passes a filter whose prices or stars alone leave at most `most` products; otherwise `undefined`. */
export async function findFewPassing(
  db: Queries,
  { categories, filter }: Search,
  order: GoodsOrder,
  most: number,
): Promise<SortedRow[] | undefined> {
  if (!isFiltering(filter)) return undefined
  const goodsIds = (await fewByPrice(db, { categories, filter }, order, most)) ?? (await fewByStars(db, filter, most))
  if (goodsIds === undefined || goodsIds.length === 0) return goodsIds && []
  let select = db
    .selectFrom('goods')
    .select(sortedColumns)
    .where('goods_id', 'in', goodsIds)
    .where('retired_at', 'is', null)
    .where(passes(filter))
  if (categories.length > 0) select = select.where('category', 'in', categories)
  return select.execute()
}

async function fewByPrice(
  db: Queries,
  { categories, filter }: Pick<Search, 'categories' | 'filter'>,
  order: GoodsOrder,
  most: number,
): Promise<number[] | undefined> {
  const { minPrice, maxPrice } = filter
  // A list in the order of prices has them side by side.
  if (order.column === 'price' || (minPrice === undefined && maxPrice === undefined)) return undefined
  const found: number[] = []
  for (const category of categories.length === 0 ? [undefined] : categories) {
    const rows = await goodsInOrder(db, { category, order: goodsOrders.price_asc })
      .where(passesPrice(filter))
      .select('goods.goods_id')
      .limit(most + 1 - found.length)
      .execute()
    found.push(...rows.map(({ goods_id }) => goods_id))
    if (found.length > most) return undefined
  }
  return found
}

async function fewByStars(db: Queries, { minRating }: Search['filter'], most: number): Promise<number[] | undefined> {
  if (minRating === undefined) return undefined
  const rows = await db
    .selectFrom('star_counts')
    .select('goods_id')
    .distinct()
    .orderBy('goods_id')
    .limit(most + 1)
    .execute()
  return rows.length > most ? undefined : rows.map(({ goods_id }) => goods_id)
}
