import type { Queries } from '../open-store.ts'
import { insertCoupon } from '../queries/coupons.ts'
import { findGoods, nextGoodsId, toRow } from '../queries/goods.ts'
import { insertPictures } from '../queries/goods-pictures.ts'
import { takeTurn } from '../queries/turn.ts'
import { insertOptions, insertVariant } from '../queries/variants.ts'
import { addToIndex } from '../search/goods-index.ts'
import { seedCoupons } from './coupons.ts'
import { picturesOf, picturesOfVariant, pictureUrl, type SeedGoods, seedGoods } from './goods.ts'
import { seedFamilies } from './variants.ts'

/**
 * Adds the seed products and coupons to an empty shop. A shop with any product, even a retired one, keeps what it has; if it is older
 * than the pictures of products, its seed products get theirs, and so it is with variants.
 */
export async function seedShopOnce(db: Queries): Promise<void> {
  await takeTurn(db)
  await seedGoodsOnce(db)
  await seedPicturesOnce(db)
  await seedVariantsOnce(db)
}

async function seedGoodsOnce(db: Queries): Promise<void> {
  const anyGoods = await db.selectFrom('goods').select('goods_id').limit(1).executeTakeFirst()
  if (anyGoods !== undefined) return
  const goods = seedGoods.map(({ picture, ...one }) => ({ ...one, thumbnailUrl: pictureUrl(picture) }))
  await db.insertInto('goods').values(goods.map(toRow)).execute()
  await addToIndex(db, goods)
  for (const coupon of seedCoupons) await insertCoupon(db, coupon)
}

async function seedPicturesOnce(db: Queries): Promise<void> {
  const anyPicture = await db.selectFrom('goods_pictures').select('goods_id').limit(1).executeTakeFirst()
  if (anyPicture !== undefined) return
  const unchanged = await findUnchanged(db)
  await insertPictures(
    db,
    unchanged.map((one) => ({ goodsId: one.goodsId, pictures: picturesOf(one) })),
  )
}

async function seedVariantsOnce(db: Queries): Promise<void> {
  const anyOption = await db.selectFrom('goods_options').select('goods_id').limit(1).executeTakeFirst()
  if (anyOption !== undefined) return
  const unchanged = new Map((await findUnchanged(db)).map((one) => [one.goodsId, one]))
  const families = seedFamilies.filter(({ goodsId }) => unchanged.has(goodsId))
  if (families.length === 0) return
  const leads = await findGoods(
    db,
    families.map(({ goodsId }) => goodsId),
  )
  for (const { goodsId, options, values, others } of families) {
    const lead = leads.find((one) => one.goodsId === goodsId)
    const seed = unchanged.get(goodsId)
    if (lead === undefined || seed === undefined) continue
    await insertOptions(db, goodsId, options, values)
    for (const { values: own, ...variant } of others) {
      const one = { ...lead, ...variant, goodsId: await nextGoodsId(db) }
      await insertVariant(db, goodsId, one, own)
      await insertPictures(db, [{ goodsId: one.goodsId, pictures: picturesOfVariant({ ...seed, ...variant }) }])
    }
  }
}

/** The seed products that have their name and their picture: what an administrator has changed keeps what it has. */
async function findUnchanged(db: Queries): Promise<SeedGoods[]> {
  const ids = seedGoods.map(({ goodsId }) => goodsId)
  const rows = await db
    .selectFrom('goods')
    .select(['goods_id', 'name', 'thumbnail_url'])
    .where('goods_id', 'in', ids)
    .execute()
  const asSeeded = new Set(rows.map((row) => `${row.goods_id} ${row.name} ${row.thumbnail_url}`))
  return seedGoods.filter((one) => asSeeded.has(`${one.goodsId} ${one.name} ${pictureUrl(one.picture)}`))
}
