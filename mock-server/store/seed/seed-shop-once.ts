import type { Queries } from '../open-store.ts'
import { insertCoupon } from '../queries/coupons.ts'
import { toRow } from '../queries/goods.ts'
import { takeTurn } from '../queries/turn.ts'
import { addToIndex } from '../search/goods-index.ts'
import { seedCoupons } from './coupons.ts'
import { pictureUrl, seedGoods } from './goods.ts'

/** Adds the seed products and coupons to an empty shop. A shop with any product, even a retired one, is left as it is. */
export async function seedShopOnce(db: Queries): Promise<void> {
  await takeTurn(db)
  const anyGoods = await db.selectFrom('goods').select('goods_id').limit(1).executeTakeFirst()
  if (anyGoods !== undefined) return
  const goods = seedGoods.map(({ picture, ...one }) => ({ ...one, thumbnailUrl: pictureUrl(picture) }))
  await db.insertInto('goods').values(goods.map(toRow)).execute()
  await addToIndex(db, goods)
  for (const coupon of seedCoupons) await insertCoupon(db, coupon)
}
