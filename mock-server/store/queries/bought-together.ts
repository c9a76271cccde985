import type { Goods } from '#app/contract/goods.ts'
import type { Queries } from '../open-store.ts'
import { reviewColumns, toGoods } from './goods.ts'
import { leadOf } from './variants.ts'

/** How many of a product's newest orders say what goes with it: a call reads no more of them, however often it was bought. */
const ordersRead = 100
const goodsShown = 6

/** The products for sale that a product's newest orders contain, too, most often first; variants as their leads, without its own. */
export async function listBoughtTogether(db: Queries, goodsId: number): Promise<Goods[]> {
  const newest = db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.order_number', 'order_lines.order_number')
    .select('order_lines.order_number')
    .where('order_lines.goods_id', '=', goodsId)
    .where('orders.status', '!=', 'cancelled')
    .orderBy('order_lines.order_number', 'desc')
    .limit(ordersRead)
  const rows = await db
    .selectFrom(newest.as('newest'))
    .innerJoin('order_lines as other', 'other.order_number', 'newest.order_number')
    .innerJoin('goods as ordered', 'ordered.goods_id', 'other.goods_id')
    .innerJoin('goods', (join) => join.on('goods.goods_id', '=', leadOf('ordered')))
    .selectAll('goods')
    .select(reviewColumns)
    .where('goods.goods_id', '!=', (eb) =>
      eb.selectFrom('goods as own').select(leadOf('own').as('lead')).where('own.goods_id', '=', goodsId),
    )
    .where('goods.retired_at', 'is', null)
    .groupBy('goods.goods_id')
    .orderBy((count) => count.fn.countAll(), 'desc')
    .orderBy('goods.goods_id', 'desc')
    .limit(goodsShown)
    .execute()
  return rows.map(toGoods)
}
