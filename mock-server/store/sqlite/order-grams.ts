import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { type GramsWanted, writeExpression } from '../search/grams.ts'
import type { IndexedOrder, OrderRange } from '../search/order-grams.ts'

/**
 * The index of the admin's search of orders in SQLite: FTS5. It keeps no text and no places, only which orders have a gram. Left to
 * itself, FTS5 merges for 50 ms now and then, so a little is merged with each write instead.
 */
export async function createOrderGrams(db: QueryExecutorProvider): Promise<void> {
  await sql`create virtual table if not exists order_grams using fts5(
    grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db)
  await sql`insert into order_grams (order_grams, rank) values ('automerge', 0), ('crisismerge', 64), ('deletemerge', 0)`.execute(
    db,
  )
}

/** How many pages of the index are merged for each order that is written. */
const mergedPages = 0.2

export async function writeOrderGrams(db: QueryExecutorProvider, orders: readonly IndexedOrder[]): Promise<void> {
  const rows = orders.map(({ orderNumber, grams }) => sql`(${orderNumber}, ${grams.join(' ')})`)
  await sql`insert into order_grams (rowid, grams) values ${sql.join(rows)}`.execute(db)
  const pages = Math.ceil(orders.length * mergedPages)
  await sql`insert into order_grams (order_grams, rank) values ('merge', ${pages})`.execute(db)
}

export async function deleteOrderGrams(db: QueryExecutorProvider, orderNumbers: readonly number[]): Promise<void> {
  await sql`delete from order_grams where rowid in (${sql.join(orderNumbers)})`.execute(db)
}

export async function newestInOrderGrams(db: QueryExecutorProvider): Promise<number> {
  const newest: RawBuilder<{ rowid: number }> = sql`select rowid from order_grams order by rowid desc limit 1`
  return (await newest.execute(db)).rows[0]?.rowid ?? 0
}

export async function findOrdersByGrams(
  db: QueryExecutorProvider,
  wanted: GramsWanted,
  { above, upTo }: OrderRange,
  direction: 'asc' | 'desc',
): Promise<number[]> {
  const expression = writeExpression(wanted, { gram: (gram) => gram, and: 'AND', or: 'OR' })
  const found: RawBuilder<{ rowid: number }> = sql`select rowid from order_grams
    where order_grams match ${expression} and rowid > ${above} and rowid <= ${upTo} order by rowid ${sql.raw(direction)}`
  const { rows } = await found.execute(db)
  return rows.map(({ rowid }) => rowid)
}
