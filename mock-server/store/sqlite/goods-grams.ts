import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { type GramsWanted, gramsOfGoods, type IndexedGoods, writeExpression } from '../search/grams.ts'

/** The index of the search in SQLite: FTS5. It keeps no text and no places, only which products have a gram. */
export async function createGoodsGrams(db: QueryExecutorProvider): Promise<void> {
  await sql`create virtual table goods_grams using fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db)
  // Small pages: a search that skips from one product to another in long lists reads each page from its start.
  await sql`insert into goods_grams (goods_grams, rank) values ('pgsz', 1000)`.execute(db)
}

export async function writeGoodsGrams(db: QueryExecutorProvider, goods: readonly IndexedGoods[]): Promise<void> {
  const rows = goods.map((one) => sql`(${one.goodsId}, ${gramsOfGoods(one).join(' ')})`)
  await sql`insert into goods_grams (rowid, grams) values ${sql.join(rows)}`.execute(db)
}

export async function deleteGoodsGrams(db: QueryExecutorProvider, goodsId: number): Promise<void> {
  await sql`delete from goods_grams where rowid = ${goodsId}`.execute(db)
}

/** Makes one piece of an index that was written in many, which a search would read one by one. */
export async function mergeGoodsGrams(db: QueryExecutorProvider): Promise<void> {
  await sql`insert into goods_grams (goods_grams) values ('optimize')`.execute(db)
}

export async function findGoodsByGrams(
  db: QueryExecutorProvider,
  wanted: GramsWanted,
  { before, limit }: { before: number; limit: number },
): Promise<number[]> {
  const expression = writeExpression(wanted, { gram: (gram) => gram, and: 'AND', or: 'OR' })
  const found: RawBuilder<{ rowid: number }> = sql`select rowid from goods_grams
    where goods_grams match ${expression} and rowid < ${before} order by rowid desc limit ${limit}`
  const { rows } = await found.execute(db)
  return rows.map(({ rowid }) => rowid)
}
