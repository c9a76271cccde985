import { sql } from 'kysely'
import type { Purchase, PurchasesPage, PurchasesQuery } from '#app/contract/purchase.ts'
import type { Queries } from '../open-store.ts'
import { publicColumns, publicNickname } from './public-nickname.ts'

const pageSize = 20

/** Adds an order to the purchase feed. Its `seq` follows the order of commits. */
export async function insertPurchase(
  db: Queries,
  orderNumber: number,
  purchase: Omit<Purchase, 'seq' | 'nickname'>,
): Promise<void> {
  await db
    .insertInto('purchase_feed')
    .values({
      order_number: orderNumber,
      goods_id: purchase.goodsId,
      goods_name: purchase.goodsName,
      goods_name_en: purchase.goodsNameEn,
      date: purchase.date,
    })
    .execute()
}

/** The newest `seq`; 0 before the first purchase. */
export async function latestSeq(db: Queries): Promise<number> {
  const row = await db.selectFrom('purchase_feed').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

/** Purchases with `after < seq <= upTo`, ascending, at most `limit`: all of them, or those of one product. */
export async function purchasesBetween(
  db: Queries,
  after: number,
  upTo: number,
  limit: number,
  goodsId?: number,
): Promise<Purchase[]> {
  const rows = await selectPurchases(db, goodsId)
    .where('seq', '>', after)
    .where('seq', '<=', upTo)
    .$if(goodsId !== undefined, (select) => select.where(isOrderedAfter(after)))
    .orderBy(commitOrder(goodsId))
    .limit(limit)
    .execute()
  return rows.map(toPurchase)
}

/** The newest page, or the first page after `query.after`. */
export async function listPurchases(db: Queries, query: PurchasesQuery): Promise<PurchasesPage> {
  const { goodsId, after, limit = pageSize } = query
  // Reads `latest` first: a purchase made meanwhile is above it, instead of missing from the page.
  const latest = await latestSeq(db)
  if (after !== undefined) return { purchases: await purchasesBetween(db, after, latest, limit, goodsId), latest }
  const newest = await selectPurchases(db, goodsId)
    .where('seq', '<=', latest)
    .orderBy(commitOrder(goodsId), 'desc')
    .limit(limit)
    .execute()
  return { purchases: newest.toReversed().map(toPurchase), latest }
}

/**
 * The nickname is read from the account, so that hiding it also hides it in earlier purchases. `goodsId` selects the orders that
 * contain the product, whether or not the feed names it.
 */
const selectPurchases = (db: Queries, goodsId?: number) =>
  db
    .selectFrom('purchase_feed')
    .$if(goodsId !== undefined, (select) =>
      select.innerJoin('order_lines', (join) =>
        join
          .onRef('order_lines.order_number', '=', 'purchase_feed.order_number')
          .on('order_lines.goods_id', '=', goodsId ?? 0),
      ),
    )
    .innerJoin('orders', 'orders.order_number', 'purchase_feed.order_number')
    .innerJoin('users', 'users.user_id', 'orders.user_id')
    .select(['seq', 'purchase_feed.goods_id', 'goods_name', 'goods_name_en', 'date', ...publicColumns])

/** Says the same of a product's orders as `seq` does, for their index, which else would be read from the product's first order. */
const isOrderedAfter = (seq: number) => sql<boolean>`order_lines.order_number > coalesce(
  (select order_number from purchase_feed as heard where heard.seq <= ${seq} order by heard.seq desc limit 1), 0)`

/** Orders and feed are both numbered in the order of commits. Sorts by the one that has an index, so that only one page is read. */
const commitOrder = (goodsId: number | undefined) =>
  sql.ref<number>(goodsId === undefined ? 'seq' : 'order_lines.order_number')

type PurchaseRow = Awaited<ReturnType<ReturnType<typeof selectPurchases>['execute']>>[number]

const toPurchase = (row: PurchaseRow): Purchase => ({
  seq: row.seq,
  nickname: publicNickname(row),
  goodsId: row.goods_id,
  goodsName: row.goods_name,
  goodsNameEn: row.goods_name_en,
  date: row.date,
})
