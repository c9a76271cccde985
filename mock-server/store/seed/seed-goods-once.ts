import type { Queries } from '../open-store.ts'
import { insertGoods } from '../queries/goods.ts'
import { pictureUrl, seedGoods } from './goods.ts'

/** Adds the seed products to an empty shop. A shop with any product, even a retired one, is left as it is. */
export async function seedGoodsOnce(db: Queries): Promise<void> {
  const anyGoods = await db.selectFrom('goods').select('goods_id').limit(1).executeTakeFirst()
  if (anyGoods !== undefined) return
  for (const { picture, ...goods } of seedGoods) {
    await insertGoods(db, { ...goods, thumbnailUrl: pictureUrl(picture) })
  }
}
