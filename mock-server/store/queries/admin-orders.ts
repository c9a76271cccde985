import type { ExpressionBuilder } from 'kysely'
import * as v from 'valibot'
import type { AdminOrder, AdminOrdersPage, AdminOrdersQuery } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { searchWords } from '#app/contract/text.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { type OrderRow, withLines } from './orders.ts'

const pageSize = 20

/** One page of all orders, newest first, or the orders after `query.after`. Throws `BrokenCursor`. */
export async function listAllOrders(db: Queries, query: AdminOrdersQuery): Promise<AdminOrdersPage> {
  const { status, q = '', after, cursor, limit = pageSize } = query
  // Reads `latest` first: an order placed meanwhile is above it, instead of missing from the page.
  const latest = await latestOrderNumber(db)
  let select = selectOrders(db).where('orders.order_number', '<=', latest)
  if (status !== undefined) select = select.where('status', '=', status)
  for (const word of searchWords(q)) select = select.where((eb) => mentions(eb, word))
  if (after !== undefined) {
    const rows = await select.where('orders.order_number', '>', after).orderBy('order_number').limit(limit).execute()
    return { orders: await toAdminOrders(db, rows), nextCursor: null, latest }
  }
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('orders.order_number', '<', before)
  }
  const rows = await select
    .orderBy('order_number', 'desc')
    .limit(limit + 1)
    .execute()
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

/** An order of any account, with the account's id. */
export async function findAnyOrder(
  db: Queries,
  orderId: string,
): Promise<{ order: AdminOrder; userId: number } | undefined> {
  const row = await selectOrders(db).where('order_id', '=', orderId).executeTakeFirst()
  if (row === undefined) return undefined
  const [order] = await toAdminOrders(db, [row])
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
