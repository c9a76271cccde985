import type { ExpressionBuilder } from 'kysely'
import * as v from 'valibot'
import type { AdminOrder, AdminOrdersPage, AdminOrdersQuery } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { searchWords } from '#app/contract/text.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { type OrderRow, withLines } from './orders.ts'
import { pause } from './pause.ts'
import { lockRows } from './turn.ts'

const pageSize = 20
/** How many orders a search looks at before others get their turn. */
const searchedAtOnce = 2_000

/** One page of all orders, newest first, or the orders after `query.after`. Throws `BrokenCursor`. */
export async function listAllOrders(db: Queries, query: AdminOrdersQuery): Promise<AdminOrdersPage> {
  const { status, q = '', after, cursor, limit = pageSize } = query
  // Reads `latest` first: an order placed meanwhile is above it, instead of missing from the page.
  const latest = await latestOrderNumber(db)
  let select = selectOrders(db)
  if (status !== undefined) select = select.where('status', '=', status)
  const words = searchWords(q)
  for (const word of words) select = select.where((eb) => mentions(eb, word))
  const between = (above: number, upTo: number) =>
    select.where('orders.order_number', '>', above).where('orders.order_number', '<=', upTo)

  // What few orders match is looked for in all of them, part by part. Without words an index finds the page.
  const partSize = words.length > 0 ? searchedAtOnce : Math.max(latest, 1)
  const rows: (OrderRow & { nickname: string })[] = []
  if (after !== undefined) {
    for (let above = after; above < latest && rows.length < limit; above += partSize) {
      if (above > after) await pause()
      const part = between(above, Math.min(above + partSize, latest)).orderBy('order_number')
      rows.push(...(await part.limit(limit - rows.length).execute()))
    }
    return { orders: await toAdminOrders(db, rows), nextCursor: null, latest }
  }
  const [before] = cursor === undefined ? [latest + 1] : readCursor(v.tuple([v.number()]), cursor)
  const first = Math.min(before - 1, latest)
  for (let upTo = first; upTo > 0 && rows.length <= limit; upTo -= partSize) {
    if (upTo < first) await pause()
    const part = between(upTo - partSize, upTo).orderBy('order_number', 'desc')
    rows.push(...(await part.limit(limit + 1 - rows.length).execute()))
  }
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.order_number])
  return { orders: await toAdminOrders(db, page), nextCursor, latest }
}

/** The newest order number; 0 before the first. Numbers are in the order of commits: only one transaction writes at a time. */
export async function latestOrderNumber(db: Queries): Promise<number> {
  const row = await db
    .selectFrom('orders')
    .select('order_number')
    .orderBy('order_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.order_number ?? 0
}

/** Orders with `after < orderNumber <= upTo`, ascending, at most `limit`. */
export async function ordersBetween(db: Queries, after: number, upTo: number, limit: number): Promise<AdminOrder[]> {
  const rows = await selectOrders(db)
    .where('orders.order_number', '>', after)
    .where('orders.order_number', '<=', upTo)
    .orderBy('order_number')
    .limit(limit)
    .execute()
  return toAdminOrders(db, rows)
}

/** An order of any account, with the account's id. Nobody changes it until the transaction ends. */
export async function lockAnyOrder(
  tx: Queries,
  orderId: string,
): Promise<{ order: AdminOrder; userId: number } | undefined> {
  const select = selectOrders(tx).where('order_id', '=', orderId)
  const row = await select.modifyEnd(lockRows(tx, 'update', 'orders')).executeTakeFirst()
  if (row === undefined) return undefined
  const [order] = await toAdminOrders(tx, [row])
  return order && { order, userId: row.user_id }
}

export async function setOrderStatus(db: Queries, orderId: string, status: OrderStatus): Promise<void> {
  await db.updateTable('orders').set({ status }).where('order_id', '=', orderId).execute()
}

const selectOrders = (db: Queries) =>
  db
    .selectFrom('orders')
    .innerJoin('users', 'users.user_id', 'orders.user_id')
    .selectAll('orders')
    .select('users.nickname')

async function toAdminOrders(db: Queries, rows: readonly (OrderRow & { nickname: string })[]): Promise<AdminOrder[]> {
  const orders = await withLines(db, rows)
  return rows.flatMap(({ order_number: orderNumber, nickname }, index) => {
    const order = orders[index]
    return order ? [{ ...order, orderNumber, nickname }] : []
  })
}

/** Whether an order matches a folded word of a search, which is taken literally. */
const mentions = (eb: ExpressionBuilder<Pick<Tables, 'orders' | 'users'>, 'orders' | 'users'>, word: string) =>
  eb.or(
    (['orders.search_text', 'orders.recipient_key', 'users.nickname_key'] as const).map((column) =>
      eb(eb.fn<number>('instr', [column, eb.val(word)]), '>', 0),
    ),
  )
