import type { Goods } from '#app/contract/goods.ts'
import type { Queries } from '../open-store.ts'
import { seedGoods } from '../seed/goods.ts'
import { reviewColumns, toGoods } from './goods.ts'

/** How many of the newest changes of any stock are looked at: a call reads no more, however long the history is. */
const changesRead = 1_000
const goodsShown = 3

/**
 * The products for sale that an administrator has filled up since a moment when none was left, the latest first. The first entry of a
 * product that was added is its first stock; those of a new shop had theirs without one.
 */
export async function listRestocked(db: Queries, since: string): Promise<Goods[]> {
  const newest = db.selectFrom('stock_changes').selectAll().orderBy('change_id', 'desc').limit(changesRead)
  const rows = await db
    .selectFrom(newest.as('newest'))
    .innerJoin('goods', 'goods.goods_id', 'newest.goods_id')
    .selectAll('goods')
    .select(reviewColumns)
    .where('newest.cause', '=', 'administrator')
    .whereRef('newest.amount', '=', 'newest.stock')
    .where('newest.at', '>=', since)
    .where((eb) =>
      eb.or([
        eb('goods.goods_id', '<=', seedGoods.length),
        eb.exists(
          eb
            .selectFrom('stock_changes as earlier')
            .select('earlier.change_id')
            .whereRef('earlier.goods_id', '=', 'newest.goods_id')
            .whereRef('earlier.change_id', '<', 'newest.change_id'),
        ),
      ]),
    )
    .where('goods.stock', '>', 0)
    .where('goods.retired_at', 'is', null)
    .groupBy('goods.goods_id')
    .orderBy((eb) => eb.fn.max('newest.change_id'), 'desc')
    .limit(goodsShown)
    .execute()
  return rows.map(toGoods)
}
