import type { Goods, GoodsPicture } from '#app/contract/goods.ts'
import type { Queries } from '../open-store.ts'

/** A product with all of its pictures. */
export type PicturedGoods = Goods & { pictures: GoodsPicture[] }

/**
 * Adds the pictures to a product. The first is its thumbnail, whatever has written that: clients that know no other pictures replace
 * the first one. A product for which no pictures were stored has the thumbnail alone, which shows what the product's name says.
 */
export async function withPictures(db: Queries, goods: Goods): Promise<PicturedGoods> {
  const stored = await db
    .selectFrom('goods_pictures')
    .select(['url', 'alt', 'alt_en as altEn'])
    .where('goods_id', '=', goods.goodsId)
    .orderBy('position')
    .execute()
  const { thumbnailUrl: url, name: alt, nameEn: altEn } = goods
  const first = stored.find((picture) => picture.url === url) ?? { url, alt, altEn }
  return { ...goods, pictures: [first, ...stored.slice(1).filter((picture) => picture.url !== url)] }
}

/** Stores the pictures of a product in place of those that it had. The first has to be its thumbnail. */
export async function replacePictures(db: Queries, goodsId: number, pictures: readonly GoodsPicture[]): Promise<void> {
  await db.deleteFrom('goods_pictures').where('goods_id', '=', goodsId).execute()
  await insertPictures(db, [{ goodsId, pictures }])
}

/** Stores the pictures of products that have none. */
export async function insertPictures(
  db: Queries,
  products: readonly { goodsId: number; pictures: readonly GoodsPicture[] }[],
): Promise<void> {
  const rows = products.flatMap(({ goodsId, pictures }) =>
    pictures.map(({ url, alt, altEn }, position) => ({ goods_id: goodsId, position, url, alt, alt_en: altEn })),
  )
  if (rows.length > 0) await db.insertInto('goods_pictures').values(rows).execute()
}
