import type { Queries } from '../open-store.ts'
import { pause } from './pause.ts'
import { lockRows } from './turn.ts'

export async function hasRestockRequest(db: Queries, userId: number, goodsId: number): Promise<boolean> {
  const row = await db
    .selectFrom('restock_requests')
    .select('goods_id')
    .where('goods_id', '=', goodsId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}

/** How many requests an account has: few enough to count. */
export async function countRestockRequests(db: Queries, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom('restock_requests')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertRestockRequest(db: Queries, userId: number, goodsId: number): Promise<void> {
  await db.insertInto('restock_requests').values({ user_id: userId, goods_id: goodsId }).execute()
}

export async function deleteRestockRequest(db: Queries, userId: number, goodsId: number): Promise<void> {
  await db.deleteFrom('restock_requests').where('goods_id', '=', goodsId).where('user_id', '=', userId).execute()
}

/**
 * Deletes requests for a product, at most `limit`, and returns the accounts that made them. What another transaction is deleting is
 * left to it, so that each is returned once, on one node.
 */
export async function takeRestockRequests(db: Queries, goodsId: number, limit: number): Promise<number[]> {
  const rows = await db
    .deleteFrom('restock_requests')
    .where('goods_id', '=', goodsId)
    .where('user_id', 'in', (eb) =>
      eb
        .selectFrom('restock_requests as waiting')
        .select('waiting.user_id')
        .where('waiting.goods_id', '=', goodsId)
        .orderBy('waiting.user_id')
        .limit(limit)
        .modifyEnd(lockRows(db, 'free', 'waiting')),
    )
    .returning('user_id')
    .execute()
  return rows.map((row) => row.user_id)
}

/** How many requests are deleted before others get their turn. */
const deletedAtOnce = 200

/** Deletes all requests for a product, which will never be in stock again. */
export async function deleteRestockRequests(db: Queries, goodsId: number): Promise<void> {
  while ((await takeRestockRequests(db, goodsId, deletedAtOnce)).length === deletedAtOnce) await pause()
}
