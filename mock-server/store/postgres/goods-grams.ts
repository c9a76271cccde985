import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { type GramsWanted, gramsOfGoods, type IndexedGoods, writeExpression } from '../search/grams.ts'

/** The index of the search in PostgreSQL: a `tsvector` of grams with a GIN index. */
export async function writeGoodsGrams(db: QueryExecutorProvider, goods: readonly IndexedGoods[]): Promise<void> {
  const rows = goods.map((one) => sql`(${one.goodsId}::bigint, array_to_tsvector(${gramsOfGoods(one)}::text[]))`)
  await sql`insert into goods_grams (goods_id, grams) values ${sql.join(rows)}`.execute(db)
}

export async function deleteGoodsGrams(db: QueryExecutorProvider, goodsId: number): Promise<void> {
  await sql`delete from goods_grams where goods_id = ${goodsId}`.execute(db)
}

export async function findGoodsByGrams(
  db: QueryExecutorProvider,
  wanted: GramsWanted,
  { before, limit }: { before: number; limit: number },
): Promise<number[]> {
  // A gram has no quotes and no backslashes: see `gramsOfGoods`.
  const expression = writeExpression(wanted, { gram: (gram) => `'${gram}'`, and: '&', or: '|' })
  const found: RawBuilder<{ goods_id: number }> = sql`select goods_id from goods_grams
    where grams @@ ${expression}::tsquery and goods_id < ${before} order by goods_id desc limit ${limit}`
  const { rows } = await found.execute(db)
  return rows.map(({ goods_id }) => goods_id)
}
