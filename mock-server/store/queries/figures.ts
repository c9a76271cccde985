import type { MinuteFigures, PopularGoods } from '#app/contract/admin.ts'
import type { Queries } from '../open-store.ts'

/** Orders and revenue of each minute since `from` that has orders, ascending. Cancelled orders don't count. */
export async function countByMinute(db: Queries, from: string): Promise<MinuteFigures[]> {
  const rows = await db
    .selectFrom('orders')
    // The minute of an ISO 8601 time: `2026-11-20T12:34`.
    .select((eb) => eb.fn<string>('substr', ['ordered_at', eb.val(1), eb.val(16)]).as('minute'))
    .select((eb) => [eb.fn.countAll<number>().as('orders'), eb.fn.sum<number>('total').as('revenue')])
    .where('ordered_at', '>=', from)
    .where('status', '!=', 'cancelled')
    .groupBy('minute')
    .orderBy('minute')
    .execute()
  return rows.map(({ minute, orders, revenue }) => ({ minute: `${minute}:00.000Z`, orders, revenue }))
}

/** The products that were ordered most since `from`, at most `limit`, with their current names. */
export function listPopular(db: Queries, from: string, limit: number): Promise<PopularGoods[]> {
  return db
    .selectFrom('orders')
    .innerJoin('order_lines', 'order_lines.order_number', 'orders.order_number')
    .innerJoin('goods', 'goods.goods_id', 'order_lines.goods_id')
    .select([
      'goods.goods_id as goodsId',
      'goods.name',
      'goods.name_en as nameEn',
      'goods.thumbnail_url as thumbnailUrl',
    ])
    .select((eb) => eb.fn.sum<number>('quantity').as('pieces'))
    .where('ordered_at', '>=', from)
    .where('status', '!=', 'cancelled')
    .groupBy('goods.goods_id')
    .orderBy('pieces', 'desc')
    .orderBy('goods.goods_id', 'desc')
    .limit(limit)
    .execute()
}
