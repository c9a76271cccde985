import * as v from 'valibot'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { MAX_WISHES } from '#app/contract/limits.ts'
import type { Wishes, WishesQuery } from '#app/contract/wish.ts'
import type { Queries } from '../open-store.ts'
import { cutPage, readCursor } from './cursor.ts'
import { reviewColumns, toGoods } from './goods.ts'

const pageSize = 20

/** The account's wishes for products that are for sale, newest first. */
const wishesOf = (db: Queries, userId: number) =>
  db
    .selectFrom('wishes')
    .innerJoin('goods', 'goods.goods_id', 'wishes.goods_id')
    .where('user_id', '=', userId)
    .where('retired_at', 'is', null)
    .orderBy('wish_id', 'desc')

/** One page of an account's wishlist, newest wish first. Throws `BrokenCursor`. */
export async function listWishes(db: Queries, userId: number, query: WishesQuery): Promise<GoodsListPage> {
  const { cursor, limit = pageSize } = query
  let select = wishesOf(db, userId).selectAll('goods').select(reviewColumns).select('wish_id')
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('wish_id', '<', before)
  }
  const rows = await select.limit(limit + 1).execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.wish_id])
  return { goods: page.map(toGoods), nextCursor }
}

/** The numbers of the products on an account's wishlist, newest wish first. */
export async function readWishes(db: Queries, userId: number): Promise<Wishes> {
  const rows = await wishesOf(db, userId).select('wishes.goods_id').limit(MAX_WISHES).execute()
  return { goodsIds: rows.map(({ goods_id }) => goods_id) }
}

/** Adds products to the wishlist that are not on it yet; the last one becomes the newest wish. */
export async function insertWishes(db: Queries, userId: number, goodsIds: readonly number[]): Promise<void> {
  const rows = goodsIds.map((goodsId) => ({ user_id: userId, goods_id: goodsId }))
  if (rows.length > 0) await db.insertInto('wishes').values(rows).execute()
}

/** Removes a product from the wishlist. Returns `false` when it is not on it. */
export async function deleteWish(db: Queries, userId: number, goodsId: number): Promise<boolean> {
  const deleted = await db
    .deleteFrom('wishes')
    .where('user_id', '=', userId)
    .where('goods_id', '=', goodsId)
    .executeTakeFirst()
  return deleted.numDeletedRows > 0n
}
