import type { Queries } from '../open-store.ts'
import { insertCoupon } from '../queries/coupons.ts'
import { toRow } from '../queries/goods.ts'
import { insertPictures } from '../queries/goods-pictures.ts'
import { takeTurn } from '../queries/turn.ts'
import { addToIndex } from '../search/goods-index.ts'
import { seedCoupons } from './coupons.ts'
import { picturesOf, pictureUrl, seedGoods } from './goods.ts'

/**
 * Adds the seed products and coupons to an empty shop. A shop with any product, even a retired one, keeps what it has; if it is older
 * than the pictures of products, its seed products get theirs.
 */
export async function seedShopOnce(db: Queries): Promise<void> {
  await takeTurn(db)
  await seedGoodsOnce(db)
  await seedPicturesOnce(db)
}

async function seedGoodsOnce(db: Queries): Promise<void> {
  const anyGoods = await db.selectFrom('goods').select('goods_id').limit(1).executeTakeFirst()
  if (anyGoods !== undefined) return
  const goods = seedGoods.map(({ picture, ...one }) => ({ ...one, thumbnailUrl: pictureUrl(picture) }))
  await db.insertInto('goods').values(goods.map(toRow)).execute()
  await addToIndex(db, goods)
  for (const coupon of seedCoupons) await insertCoupon(db, coupon)
}

/** A product that an administrator has given another name or picture keeps what it has. */
async function seedPicturesOnce(db: Queries): Promise<void> {
  const anyPicture = await db.selectFrom('goods_pictures').select('goods_id').limit(1).executeTakeFirst()
  if (anyPicture !== undefined) return
  const ids = seedGoods.map(({ goodsId }) => goodsId)
  const rows = await db
    .selectFrom('goods')
    .select(['goods_id', 'name', 'thumbnail_url'])
    .where('goods_id', 'in', ids)
    .execute()
  const asSeeded = new Set(rows.map((row) => `${row.goods_id} ${row.name} ${row.thumbnail_url}`))
  const unchanged = seedGoods.filter((one) => asSeeded.has(`${one.goodsId} ${one.name} ${pictureUrl(one.picture)}`))
  await insertPictures(
    db,
    unchanged.map((one) => ({ goodsId: one.goodsId, pictures: picturesOf(one) })),
  )
}
