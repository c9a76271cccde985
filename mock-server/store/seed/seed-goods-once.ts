import type { Queries } from '../open-store.ts'
import { insertGoods } from '../queries/goods.ts'
import { pictureUrl, seedGoods } from './goods.ts'

/** Fills an empty shop with the seed goods. Goods once there are never touched again, not even retired ones. */
export async function seedGoodsOnce(db: Queries): Promise<void> {
  const anyGoods = await db.selectFrom('goods').select('goods_id').limit(1).executeTakeFirst()
  if (anyGoods !== undefined) return
  for (const { picture, ...goods } of seedGoods) {
    await insertGoods(db, { ...goods, thumbnailUrl: pictureUrl(picture) })
  }
}
