import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { type GramsWanted, writeExpression } from '../search/grams.ts'
import type { IndexedOrder, OrderRange } from '../search/order-grams.ts'

/** The index of the admin's search of orders in PostgreSQL: a `tsvector` of grams with a GIN index. */
export const orderGrams = [
  sql`create table order_grams (order_number bigint primary key references orders on delete cascade, grams tsvector not null)`,
  sql`create index orders_by_grams on order_grams using gin (grams) with (fastupdate = off)`,
]

export async function writeOrderGrams(db: QueryExecutorProvider, orders: readonly IndexedOrder[]): Promise<void> {
  const rows = orders.map(
    ({ orderNumber, grams }) => sql`(${orderNumber}::bigint, array_to_tsvector(${grams}::text[]))`,
  )
  // Another node may add the same orders.
  await sql`insert into order_grams (order_number, grams) values ${sql.join(rows)} on conflict do nothing`.execute(db)
}

export async function deleteOrderGrams(db: QueryExecutorProvider, orderNumbers: readonly number[]): Promise<void> {
  await sql`delete from order_grams where order_number in (${sql.join(orderNumbers)})`.execute(db)
}

export async function newestInOrderGrams(db: QueryExecutorProvider): Promise<number> {
  const newest: RawBuilder<{ newest: number | null }> = sql`select max(order_number) as newest from order_grams`
  return (await newest.execute(db)).rows[0]?.newest ?? 0
}

export async function findOrdersByGrams(
  db: QueryExecutorProvider,
  wanted: GramsWanted,
  { above, upTo }: OrderRange,
  direction: 'asc' | 'desc',
): Promise<number[]> {
  // A gram has no quotes and no backslashes: see `gramsOfOrder`.
  const expression = writeExpression(wanted, { gram: (gram) => `'${gram}'`, and: '&', or: '|' })
  const found: RawBuilder<{ order_number: number }> = sql`select order_number from order_grams
    where grams @@ ${expression}::tsquery and order_number > ${above} and order_number <= ${upTo}
    order by order_number ${sql.raw(direction)}`
  const { rows } = await found.execute(db)
  return rows.map(({ order_number }) => order_number)
}
