import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely'
import { differencesOf } from '../differences.ts'
import { gramsOfOrder } from './order-grams.ts'
import { spellOrder } from './order-words.ts'

/** How many orders are added to the index in one go: some milliseconds. */
export const indexedAtOnce = 50

interface OrderTexts {
  orderNumber: number
  texts: string
}

/** Adds the oldest orders that the index does not have yet. Returns whether there may be more. */
export async function indexNextOrders(db: QueryExecutorProvider): Promise<boolean> {
  const orders = await readOrders(db, sql`order_number > ${await differencesOf(db).newestInOrderGrams(db)}`)
  if (orders.length > 0) await differencesOf(db).writeOrderGrams(db, orders)
  return orders.length === indexedAtOnce
}

/**
 * Writes what the index has of an account's orders above `after` anew, some at a time. Returns the last of them, `undefined` when there
 * are no more.
 */
export async function reindexOrdersOf(
  db: QueryExecutorProvider,
  userId: number,
  after: number,
): Promise<number | undefined> {
  const newest = await differencesOf(db).newestInOrderGrams(db)
  const orders = await readOrders(
    db,
    sql`orders.user_id = ${userId} and order_number > ${after} and order_number <= ${newest}`,
  )
  if (orders.length === 0) return undefined
  await differencesOf(db).deleteOrderGrams(
    db,
    orders.map(({ orderNumber }) => orderNumber),
  )
  await differencesOf(db).writeOrderGrams(db, orders)
  return orders.at(-1)?.orderNumber
}

async function readOrders(db: QueryExecutorProvider, which: RawBuilder<unknown>) {
  const { rows } = await sql<OrderTexts>`
    select order_number as "orderNumber", search_text || '\n' || recipient_key || '\n' || nickname_key as texts
    from orders join users on users.user_id = orders.user_id
    where ${which} order by order_number limit ${indexedAtOnce}`.execute(db)
  return rows.map(({ orderNumber, texts }) => ({
    orderNumber,
    grams: gramsOfOrder(orderNumber, spellOrder(texts.split('\n'))),
  }))
}
