import type { FiguresBucket, PopularGoods } from '#app/contract/admin.ts'
import type { Queries } from '../open-store.ts'

/** Orders and revenue of each minute since `from` that has orders, ascending. Cancelled orders don't count. */
export async function countByMinute(db: Queries, from: string): Promise<FiguresBucket[]> {
  const rows = await db
    .selectFrom('sales')
    .selectAll()
    .where('minute', '>=', minuteOf(from))
    .where('orders', '>', 0)
    .orderBy('minute')
    .execute()
  return rows.map(({ minute, orders, revenue }) => ({ minute: `${minute}:00.000Z`, orders, revenue }))
}

/** The same of each hour since `from`. */
export async function countByHour(db: Queries, from: string): Promise<FiguresBucket[]> {
  const rows = await db
    .selectFrom('sales_by_hour')
    .selectAll()
    .where('hour', '>=', hourOf(from))
    .where('orders', '>', 0)
    .orderBy('hour')
    .execute()
  return rows.map(({ hour, orders, revenue }) => ({ minute: `${hour}:00:00.000Z`, orders, revenue }))
}

/** The products that were ordered most since the minute of `from`, at most `limit`, with their current names. */
export async function listPopular(db: Queries, from: string, limit: number): Promise<PopularGoods[]> {
  const sold = await db
    .selectFrom('goods_sales')
    .select('goods_id')
    .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
    .where('minute', '>=', minuteOf(from))
    .where('pieces', '>', 0)
    .groupBy('goods_id')
    .orderBy('pieces', 'desc')
    .orderBy('goods_id', 'desc')
    .limit(limit)
    .execute()
  return withNames(db, sold)
}

/** How many best sellers of each day are added up over several days. */
const bestOfDay = 50

/**
 * The products that were ordered most on the given days (`2026-11-20`), the first of them the earliest, at most `limit`. A month may
 * have sold a hundred thousand products, so only those are added up that were among the best sellers of one of the days.
 */
export async function listPopularOfDays(db: Queries, days: readonly string[], limit: number): Promise<PopularGoods[]> {
  const candidates = new Set<number>()
  for (const day of days) {
    const best = await db
      .selectFrom('goods_sales_by_day')
      .select('goods_id')
      .where('day', '=', day)
      .where('pieces', '>', 0)
      .orderBy('pieces', 'desc')
      .orderBy('goods_id', 'desc')
      .limit(bestOfDay)
      .execute()
    for (const { goods_id } of best) candidates.add(goods_id)
  }
  if (candidates.size === 0) return []
  const sold = await db
    .selectFrom('goods_sales_by_day')
    .select('goods_id')
    .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
    .where('goods_id', 'in', [...candidates])
    .where('day', '>=', days[0] ?? '')
    .groupBy('goods_id')
    .orderBy('pieces', 'desc')
    .orderBy('goods_id', 'desc')
    .limit(limit)
    .execute()
  return withNames(db, sold)
}

/** Adds the current names of products to how many pieces of each were ordered. */
async function withNames(db: Queries, sold: readonly { goods_id: number; pieces: number }[]): Promise<PopularGoods[]> {
  if (sold.length === 0) return []
  const goods = await db
    .selectFrom('goods')
    .select(['goods_id as goodsId', 'name', 'name_en as nameEn', 'thumbnail_url as thumbnailUrl'])
    .where(
      'goods_id',
      'in',
      sold.map((one) => one.goods_id),
    )
    .execute()
  const byId = new Map(goods.map((one) => [one.goodsId, one]))
  return sold.flatMap(({ goods_id, pieces }) => {
    const one = byId.get(goods_id)
    return one ? [{ ...one, pieces }] : []
  })
}

/** The minute and the hour of an ISO 8601 time, as the sums have it. */
const minuteOf = (time: string) => time.slice(0, 16)
const hourOf = (time: string) => time.slice(0, 13)
