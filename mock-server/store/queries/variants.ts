import { sql } from 'kysely'
import type { Goods } from '#app/contract/goods.ts'
import type { OptionText, Variants } from '#app/contract/variant.ts'
import type { Queries } from '../open-store.ts'
import { indexFamilyOf } from '../search/goods-index.ts'
import { selectFamily } from '../variant-tables.ts'
import { toRow } from './goods.ts'

/** The number of the product that leads the family of a row; of a product without options, its own. */
export const leadOf = (goods: string) =>
  sql<number>`coalesce(${sql.ref(`${goods}.variant_of`)}, ${sql.ref(`${goods}.goods_id`)})`

/** The numbers of all variants of a product, retired ones, too: first the lead. Of a product without options, its own. */
export async function familyIds(db: Queries, goodsId: number): Promise<number[]> {
  const { rows } = await sql<{ goods_id: number }>`${selectFamily(goodsId)} order by 1`.execute(db)
  return rows.map(({ goods_id }) => goods_id)
}

/** Those of the given products that are variants of another one, as its number. */
export async function leadsOf(db: Queries, goodsIds: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('goods')
    .select(leadOf('goods').as('lead'))
    .distinct()
    .where('goods_id', 'in', goodsIds)
    .where((eb) => eb.or([eb('variant_of', 'is not', null), eb('family_size', 'is not', null)]))
    .execute()
  return rows.map(({ lead }) => lead)
}

/** What a family can be chosen by. One of which the others were retired keeps it. */
async function readOptions(db: Queries, ids: readonly number[]): Promise<OptionText[]> {
  const rows = await db
    .selectFrom('goods_options')
    .select(['name', 'name_en'])
    .where('goods_id', 'in', ids)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ name: row.name, nameEn: row.name_en }))
}

/** Adds its options and its variants for sale to a product that has any. */
export async function withVariants<G extends Goods>(db: Queries, goods: G): Promise<G> {
  const ids = await familyIds(db, goods.goodsId)
  if (ids.length === 1) return goods
  const variants = await readVariants(db, ids)
  return variants.list.length === 1 ? goods : { ...goods, variants }
}

/** The options of a family and those of its variants that are for sale, by the numbers of all: see `familyIds`. */
export async function readVariants(db: Queries, ids: readonly number[]): Promise<Variants> {
  const members = await db
    .selectFrom('goods')
    .select(['goods_id', 'name', 'name_en', 'thumbnail_url', 'price', 'stock', 'sold'])
    .where('goods_id', 'in', ids)
    .where('retired_at', 'is', null)
    .orderBy('goods_id')
    .execute()
  const values = await db
    .selectFrom('goods_option_values')
    .select(['goods_id', 'value', 'value_en'])
    .where('goods_id', 'in', ids)
    .orderBy('position')
    .execute()
  const list = members.map(({ goods_id: goodsId, name, name_en: nameEn, thumbnail_url: thumbnailUrl, ...rest }) => ({
    goodsId,
    name,
    nameEn,
    thumbnailUrl,
    ...rest,
    values: values
      .filter((row) => row.goods_id === goodsId)
      .map((row): OptionText => ({ name: row.value, nameEn: row.value_en })),
  }))
  return { options: await readOptions(db, ids), list }
}

/** Makes a product the lead of a family: what can be chosen, and what it has of that itself. */
export async function insertOptions(
  db: Queries,
  goodsId: number,
  options: readonly OptionText[],
  values: readonly OptionText[],
): Promise<void> {
  const rows = options.map(({ name, nameEn }, position) => ({ goods_id: goodsId, position, name, name_en: nameEn }))
  await db.insertInto('goods_options').values(rows).execute()
  await insertValues(db, goodsId, values)
}

/** Adds a variant to the family of a lead, to the search as well. Its number has to be above that of the lead. */
export async function insertVariant(
  db: Queries,
  lead: number,
  goods: Omit<Goods, 'sold'>,
  values: readonly OptionText[],
): Promise<void> {
  await db
    .insertInto('goods')
    .values({ ...toRow(goods), variant_of: lead })
    .execute()
  await insertValues(db, goods.goodsId, values)
  await indexFamilyOf(db, lead)
}

async function insertValues(db: Queries, goodsId: number, values: readonly OptionText[]): Promise<void> {
  const rows = values.map(({ name, nameEn }, position) => ({
    goods_id: goodsId,
    position,
    value: name,
    value_en: nameEn,
  }))
  await db.insertInto('goods_option_values').values(rows).execute()
}
