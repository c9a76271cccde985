import { type QueryExecutorProvider, sql } from 'kysely'
import { differencesOf } from '../differences.ts'
import { selectFamily } from '../variant-tables.ts'
import { goodsText, type SearchedGoods, writeGoodsText } from './goods-text.ts'
import { lessOneLetter, wordsOfName } from './wrong-letter.ts'

/** How many products one statement writes. */
const atOnce = 200

/**
 * Adds products for sale to the search, which has none of them. Belongs into the transaction that writes the products. Words in
 * `written` are not written again; the new ones are added to it.
 */
export async function addToIndex(
  db: QueryExecutorProvider,
  goods: readonly SearchedGoods[],
  written = new Set<string>(),
): Promise<void> {
  const differences = differencesOf(db)
  const indexed = goods.map((one) => ({ goodsId: one.goodsId, category: one.category, text: goodsText(one) }))
  const rows = indexed.map(({ goodsId, text }) => sql`(${goodsId}, ${writeGoodsText(text)})`)
  await sql`insert into goods_texts (goods_id, text) values ${sql.join(rows)}`.execute(db)
  await differences.writeGoodsGrams(db, indexed)
  const words = new Set(goods.flatMap(({ name, nameEn }) => [...wordsOfName(name), ...wordsOfName(nameEn)]))
  const unwritten = [...words].filter((word) => !written.has(word))
  await differences.writeGoodsWords(
    db,
    unwritten.map((word) => ({ word, lessOneLetter: lessOneLetter(word) })),
  )
  for (const word of unwritten) written.add(word)
}

/**
 * Brings the search up to date with a product, which has changed or is no longer for sale. Of a family it has the lead, which is found by the names of its
 * variants, too. Belongs into the transaction of the change.
 */
export async function indexFamilyOf(db: QueryExecutorProvider, goodsId: number): Promise<void> {
  const { rows } = await sql<SearchedGoods & { leads: boolean | number }>`
    select member.goods_id as "goodsId", member.name, member.name_en as "nameEn", member.description,
      member.description_en as "descriptionEn", member.category, member.variant_of is null as leads
    from (${selectFamily(goodsId)}) as family join goods as member on member.goods_id = family.goods_id
    where member.retired_at is null order by member.goods_id`.execute(db)
  await deleteFromIndex(db, goodsId)
  const lead = rows.find(({ leads }) => leads)
  if (lead === undefined) return
  const otherNames = rows.filter((row) => row !== lead).flatMap(({ name, nameEn }) => [name, nameEn])
  await deleteFromIndex(db, lead.goodsId)
  await addToIndex(db, [{ ...lead, otherNames }])
}

/** Removes a product from the search, if that has it. */
async function deleteFromIndex(db: QueryExecutorProvider, goodsId: number): Promise<void> {
  await differencesOf(db).deleteGoodsGrams(db, goodsId)
  await sql`delete from goods_texts where goods_id = ${goodsId}`.execute(db)
}

/**
 * Adds all products for sale above `after` to a search that has none of them: less than half a millisecond for each. Migrations from before there were
 * variants use it, too: see `indexAllFamilies`.
 */
export async function indexAllGoods(db: QueryExecutorProvider, after = 0): Promise<void> {
  const written = new Set<string>()
  for (let last: number | undefined = after; last !== undefined; ) {
    const { rows } = await sql<SearchedGoods>`select goods_id as "goodsId", name, name_en as "nameEn", description,
      description_en as "descriptionEn", category from goods
      where goods_id > ${last} and retired_at is null order by goods_id limit ${atOnce}`.execute(db)
    if (rows.length > 0) await addToIndex(db, rows, written)
    last = rows.at(-1)?.goodsId
  }
  await differencesOf(db).mergeGoodsGrams(db)
}

/** Leaves the lead of each family in a search that has all products. */
export async function indexAllFamilies(db: QueryExecutorProvider): Promise<void> {
  const { rows } = await sql<{ goodsId: number }>`
    select goods_id as "goodsId" from goods where variant_of is not null and retired_at is null order by goods_id`.execute(
    db,
  )
  for (const { goodsId } of rows) await indexFamilyOf(db, goodsId)
}
