import type { Purchase, PurchasesPage, PurchasesQuery } from '#app/contract/purchase.ts'
import type { Queries } from './open-store.ts'

const pageSize = 20

/** Puts an order into the public feed; its `seq` is the next in commit order. */
export async function insertPurchase(db: Queries, orderNumber: number, purchase: Omit<Purchase, 'seq'>): Promise<void> {
  await db
    .insertInto('purchase_feed')
    .values({
      order_number: orderNumber,
      nickname: purchase.nickname,
      goods_id: purchase.goodsId,
      goods_name: purchase.goodsName,
      goods_name_en: purchase.goodsNameEn,
      date: purchase.date,
    })
    .execute()
}

/** The newest `seq`, 0 before the first purchase. */
export async function latestSeq(db: Queries): Promise<number> {
  const row = await db.selectFrom('purchase_feed').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

/** Purchases with `after < seq <= upTo`, ascending, at most `limit`. */
export function purchasesBetween(db: Queries, after: number, upTo: number, limit: number): Promise<Purchase[]> {
  return selectPurchases(db).where('seq', '>', after).where('seq', '<=', upTo).orderBy('seq').limit(limit).execute()
}

/** The newest page, or the first one after `query.after`. */
export async function listPurchases(db: Queries, query: PurchasesQuery): Promise<PurchasesPage> {
  const { after, limit = pageSize } = query
  // `latest` first: a purchase in between is then after it, and not one that the page seems to lack.
  const latest = await latestSeq(db)
  if (after !== undefined) return { purchases: await purchasesBetween(db, after, latest, limit), latest }
  const newest = await selectPurchases(db).where('seq', '<=', latest).orderBy('seq', 'desc').limit(limit).execute()
  return { purchases: newest.toReversed(), latest }
}

const selectPurchases = (db: Queries) =>
  db
    .selectFrom('purchase_feed')
    .select([
      'seq',
      'nickname',
      'goods_id as goodsId',
      'goods_name as goodsName',
      'goods_name_en as goodsNameEn',
      'date',
    ])
