import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Goods, StockChange } from '#app/contract/goods.ts'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { CategoryCount } from '#app/contract/goods-list.ts'
import { averageStars } from '#app/contract/rating.ts'
import type { Queries } from '../open-store.ts'
import { addToIndex, indexFamilyOf } from '../search/goods-index.ts'
import type { SearchedGoods } from '../search/goods-text.ts'
import type { Tables } from '../tables.ts'
import { type StockSetter, writeStockSet } from './stock.ts'
import { lockRows } from './turn.ts'

/** All variants of a product share its reviews, which are kept with the one that leads them. */
const sumOfReviews = (what: RawBuilder<unknown>) =>
  sql<number | null>`(select cast(sum(${what}) as integer) from star_counts
    where star_counts.goods_id = coalesce(goods.variant_of, goods.goods_id))`

/** What `toGoods` needs besides the row of a product: how many reviews it has and the sum of their stars, or `null`. */
export const reviewColumns = [
  sumOfReviews(sql`count`).as('reviews'),
  sumOfReviews(sql`stars * count`).as('stars'),
] as const

type GoodsRow = Selectable<Tables['goods']> & { reviews: number | null; stars: number | null }

/** Those of the given products that are for sale, by number. Whoever decides by one in a transaction locks it. */
export async function findGoods(db: Queries, goodsIds: readonly number[], lock?: 'update' | 'share'): Promise<Goods[]> {
  let select = db
    .selectFrom('goods')
    .selectAll()
    .select(reviewColumns)
    .where(lock === 'update' ? isOneOrLeads(goodsIds) : ({ eb }) => eb('goods_id', 'in', goodsIds))
    .where('retired_at', 'is', null)
    .orderBy('goods_id')
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'goods'))
  const rows = await select.execute()
  return rows.filter((row) => goodsIds.includes(row.goods_id)).map(toGoods)
}

/** Locks products by number, as whoever sells or changes one does. */
export async function lockGoods(db: Queries, goodsIds: readonly number[]): Promise<void> {
  if (goodsIds.length === 0) return
  await db
    .selectFrom('goods')
    .select('goods_id')
    .where(isOneOrLeads(goodsIds))
    .orderBy('goods_id')
    .modifyEnd(lockRows(db, 'update', 'goods'))
    .execute()
}

/**
 * Products and those that lead their families: a variant that is sold out changes the row of its lead. Who locks them in one order doesn't wait
 * for somebody who waits for them.
 */
const isOneOrLeads = (goodsIds: readonly number[]) => {
  const ids = sql.join(goodsIds)
  return sql<boolean>`goods.goods_id in (select goods_id from goods where goods_id in (${ids})
    union select variant_of from goods where goods_id in (${ids}))`
}

/** The stock of those of the given products that are for sale, and whether somebody asked to hear when there is some again. */
export async function readStock(
  db: Queries,
  goodsIds: readonly number[],
): Promise<{ change: StockChange; awaited: boolean }[]> {
  const rows = await db
    .selectFrom('goods')
    .select(['goods_id as goodsId', 'stock', 'sold'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('restock_requests')
            .select('user_id')
            .whereRef('restock_requests.goods_id', '=', 'goods.goods_id'),
        )
        .as('awaited'),
    )
    .where('goods_id', 'in', goodsIds)
    .where('retired_at', 'is', null)
    .orderBy('goods_id')
    .execute()
  return rows.map(({ awaited, ...change }) => ({ change, awaited: Boolean(awaited) }))
}

/** The categories that have products for sale, with their number. */
export function countCategories(db: Queries): Promise<CategoryCount[]> {
  return db.selectFrom('category_counts').selectAll().where('count', '>', 0).orderBy('category').execute()
}

/** Adds a product, to the search as well. Returns `false` when its number is taken, even by a retired product. */
export async function insertGoods(db: Queries, goods: Omit<Goods, 'sold'>, by: StockSetter): Promise<boolean> {
  const inserted = await db
    .insertInto('goods')
    .values(toRow(goods))
    .onConflict((conflict) => conflict.column('goods_id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await writeStockSet(db, goods, { ...by, before: 0 })
  await addToIndex(db, [goods])
  return true
}

/** Changes a product for sale; fields that `change` leaves out stay. Returns the changed product, `undefined` when there is none. */
export async function updateGoods(
  db: Queries,
  goodsId: number,
  change: GoodsChange,
  by: StockSetter,
): Promise<Goods | undefined> {
  const [before] = await findGoods(db, [goodsId], 'update')
  if (before === undefined) return undefined
  const goods: Goods = {
    ...before,
    name: change.name ?? before.name,
    nameEn: change.nameEn ?? before.nameEn,
    description: change.description ?? before.description,
    descriptionEn: change.descriptionEn ?? before.descriptionEn,
    thumbnailUrl: change.thumbnailUrl ?? before.thumbnailUrl,
    category: change.category ?? before.category,
    price: change.price ?? before.price,
    stock: change.stock ?? before.stock,
  }
  await db.updateTable('goods').set(toColumns(goods)).where('goods_id', '=', goodsId).execute()
  await writeStockSet(db, goods, { ...by, before: before.stock })
  if (searchedFields.some((field) => goods[field] !== before[field])) await indexFamilyOf(db, goodsId)
  const [after] = await findGoods(db, [goodsId])
  return after
}

const searchedFields = [
  'name',
  'nameEn',
  'description',
  'descriptionEn',
  'category',
] as const satisfies (keyof SearchedGoods)[]

/** The next number that no product has or ever had. */
export async function nextGoodsId(db: Queries): Promise<number> {
  const { last } = await db
    .selectFrom('goods')
    .select((eb) => eb.fn.max<number | null>('goods_id').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Retires a product for good. Returns `false` when it is not for sale. */
export async function retireGoods(db: Queries, goodsId: number, at: string): Promise<boolean> {
  const updated = await db
    .updateTable('goods')
    .set({ retired_at: at })
    .where('goods_id', '=', goodsId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) return false
  await indexFamilyOf(db, goodsId)
  return true
}

/** The row of a new product. */
export const toRow = (goods: Omit<Goods, 'sold'>) => ({ goods_id: goods.goodsId, ...toColumns(goods) })

const toColumns = (goods: Omit<Goods, 'goodsId' | 'sold'>) => ({
  name: goods.name,
  name_en: goods.nameEn,
  description: goods.description,
  description_en: goods.descriptionEn,
  thumbnail_url: goods.thumbnailUrl,
  category: goods.category,
  price: goods.price,
  stock: goods.stock,
})

export function toGoods(row: GoodsRow): Goods {
  return {
    goodsId: row.goods_id,
    name: row.name,
    nameEn: row.name_en,
    description: row.description,
    descriptionEn: row.description_en,
    thumbnailUrl: row.thumbnail_url,
    category: row.category,
    price: row.price,
    stock: row.stock,
    sold: row.sold,
    ...(row.reviews && { reviews: row.reviews, stars: averageStars(row.stars ?? 0, row.reviews) }),
    ...(row.variant_of !== null && { variantOf: row.variant_of }),
    ...familyOf(row),
  }
}

function familyOf({ family_size, family_in_stock, family_price, family_price_to }: GoodsRow): Pick<Goods, 'family'> {
  if (family_size === null || family_in_stock === null || family_price === null || family_price_to === null) return {}
  return {
    family: { size: family_size, inStock: family_in_stock, lowestPrice: family_price, highestPrice: family_price_to },
  }
}
