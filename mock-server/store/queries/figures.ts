import type { MinuteFigures, PopularGoods } from '#app/contract/admin.ts'
import type { Queries } from '../open-store.ts'

/** Orders and revenue of each minute since `from` that has orders, ascending. Cancelled orders don't count. */
export async function countByMinute(db: Queries, from: string): Promise<MinuteFigures[]> {
  const rows = await db
    .selectFrom('sales')
    .selectAll()
    .where('minute', '>=', minuteOf(from))
    .where('orders', '>', 0)
    .orderBy('minute')
    .execute()
  return rows.map(({ minute, orders, revenue }) => ({ minute: `${minute}:00.000Z`, orders, revenue }))
}

/** The products that were ordered most since the minute of `from`, at most `limit`, with their current names. */
export function listPopular(db: Queries, from: string, limit: number): Promise<PopularGoods[]> {
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('goods_sales')
        .select('goods_id')
        .select(({ fn }) => fn.sum<number>('pieces').as('pieces'))
        .where('minute', '>=', minuteOf(from))
        .where('pieces', '>', 0)
        .groupBy('goods_id')
        .orderBy('pieces', 'desc')
        .orderBy('goods_id', 'desc')
        .limit(limit)
        .as('sold'),
    )
    .innerJoin('goods', 'goods.goods_id', 'sold.goods_id')
    .select([
      'goods.goods_id as goodsId',
      'goods.name',
      'goods.name_en as nameEn',
      'goods.thumbnail_url as thumbnailUrl',
      'sold.pieces',
    ])
    .orderBy('sold.pieces', 'desc')
    .orderBy('goods.goods_id', 'desc')
    .execute()
}

/** The minute of an ISO 8601 time, as the sums have it. */
const minuteOf = (time: string) => time.slice(0, 16)
