import { sql } from 'kysely'
import * as v from 'valibot'
import type { StockHistoryPage, StockHistoryQuery } from '#app/contract/stock-history.ts'
import type { Queries } from '../open-store.ts'
import { cutPage, readCursor } from './cursor.ts'

const pageSize = 20

/** How many changes of a product are kept. */
const changesKept = 1_000
/** How many old ones go at once: more than come meanwhile. */
const deletedAtOnce = 500

/** One page of what changed the stock of a product, newest first. Throws `BrokenCursor`. */
export async function listStockHistory(
  db: Queries,
  goodsId: number,
  { cursor, limit = pageSize }: StockHistoryQuery,
): Promise<StockHistoryPage> {
  let select = db
    .selectFrom('stock_changes')
    .leftJoin('users', 'users.user_id', 'stock_changes.user_id')
    .selectAll('stock_changes')
    .select('nickname')
    .where('goods_id', '=', goodsId)
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('change_id', '<', before)
  }
  const rows = await select
    .orderBy('change_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.change_id])
  const entries = page.map(({ change_id: entryId, at, amount, stock, cause, order_id: orderId, nickname }) => ({
    entryId,
    at,
    amount,
    stock,
    cause,
    ...(orderId !== null && { orderId }),
    ...(nickname !== null && { nickname }),
  }))
  return { entries, nextCursor }
}

/** Deletes some of the changes of a product that are not among its newest ones, and some of any product from before a moment. */
export async function deleteOldStockChanges(db: Queries, goodsId: number, before: string): Promise<void> {
  await sql`delete from stock_changes where change_id in (
    select change_id from stock_changes where goods_id = ${goodsId}
    order by change_id desc limit ${deletedAtOnce} offset ${changesKept})`.execute(db)
  // Looks at the oldest ones alone, so that it needs no index of times.
  await sql`delete from stock_changes where change_id in (
    select change_id from (select change_id, at from stock_changes order by change_id limit ${deletedAtOnce}) as oldest
    where at < ${before})`.execute(db)
}
