import { sql } from 'kysely'
import * as v from 'valibot'
import type { AdminOrder, AdminOrdersPage, AdminOrdersQuery, ReturnsPage, ReturnsQuery } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import type { Queries } from '../open-store.ts'
import type { OrderRange } from '../search/order-grams.ts'
import { orderParts } from '../search/order-parts.ts'
import { mentions, type OrderWord, readOrderWords } from '../search/order-words.ts'
import { cutPage, readCursor } from './cursor.ts'
import { type OrderRow, withLines } from './orders.ts'
import { listReturnNumbers } from './returns.ts'
import { lockRows } from './turn.ts'

const pageSize = 20

/** One page of all orders, newest first, or the orders after `query.after`. Throws `BrokenCursor`. */
export async function listAllOrders(db: Queries, query: AdminOrdersQuery): Promise<AdminOrdersPage> {
  const { status, q = '', from, to, after, cursor, limit = pageSize } = query
  // Reads `latest` first: an order placed meanwhile is above it, instead of missing from the page.
  const latest = await latestOrderNumber(db)
  const period = { from: from && new Date(from).toISOString(), to: to && new Date(to).toISOString() }
  const search = { status, period, words: readOrderWords(q) }
  const within = await rangeOf(db, period, latest)
  if (after !== undefined) {
    const range = { ...within, above: Math.max(after, within.above) }
    const rows = await searchOrders(db, search, range, { direction: 'asc', limit })
    return { orders: await toAdminOrders(db, rows), nextCursor: null, latest }
  }
  const [before] = cursor === undefined ? [latest + 1] : readCursor(v.tuple([v.number()]), cursor)
  const range = { ...within, upTo: Math.min(before - 1, within.upTo) }
  const rows = await searchOrders(db, search, range, { direction: 'desc', limit: limit + 1 })
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.order_number])
  return { orders: await toAdminOrders(db, page), nextCursor, latest }
}

/** From a moment until just before another. */
interface Period {
  from: string | undefined
  to: string | undefined
}

/**
 * How far (ms) the times of two orders may be in another order than their numbers: an order takes its time before its turn, and nodes
 * have clocks of their own.
 */
const SKEW_MS = 60_000

/** A range of numbers that has all orders of a period, and few others, found by the index of their times. */
async function rangeOf(db: Queries, { from, to }: Period, latest: number): Promise<OrderRange> {
  const select = db.selectFrom('orders').select('order_number').limit(1)
  const before =
    from !== undefined &&
    (await select.where('ordered_at', '<', shifted(from, -SKEW_MS)).orderBy('ordered_at', 'desc').executeTakeFirst())
  const behind =
    to !== undefined &&
    (await select.where('ordered_at', '>=', shifted(to, SKEW_MS)).orderBy('ordered_at').executeTakeFirst())
  return { above: before ? before.order_number : 0, upTo: behind ? Math.min(behind.order_number, latest) : latest }
}

const shifted = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString()

type AdminOrderRow = OrderRow & { nickname: string }

interface OrderSearch {
  status: OrderStatus | undefined
  period: Period
  words: readonly OrderWord[]
}

/** The first orders of a range with a status, of a period and with all words. */
async function searchOrders(
  db: Queries,
  { status, period, words }: OrderSearch,
  range: OrderRange,
  { direction, limit }: { direction: 'asc' | 'desc'; limit: number },
): Promise<AdminOrderRow[]> {
  let select = selectOrders(db).orderBy('order_number', direction)
  // In the text of the query, so that PostgreSQL plans each status by itself: of some there is no order, of others there are millions.
  if (status !== undefined) select = select.where('status', '=', sql.lit(status))
  // Not by the index of times, which would sort all orders of the period: the range has them in the order of their numbers.
  const orderedAt = sql<string>`orders.ordered_at || ''`
  if (period.from !== undefined) select = select.where(orderedAt, '>=', period.from)
  if (period.to !== undefined) select = select.where(orderedAt, '<', period.to)
  for (const word of words) select = select.where((eb) => mentions(eb, word))
  const between = ({ above, upTo }: OrderRange) =>
    select.where('orders.order_number', '>', above).where('orders.order_number', '<=', upTo)

  // Without words an index finds the page.
  if (words.length === 0) return between(range).limit(limit).execute()
  const rows: AdminOrderRow[] = []
  for await (const part of orderParts(db, words, range, direction)) {
    const among = 'above' in part ? between(part) : select.where('orders.order_number', 'in', part)
    rows.push(...(await among.limit(limit - rows.length).execute()))
    if (rows.length === limit) break
  }
  return rows
}

/** The newest order number; 0 before the first. Numbers are in the order of commits: see `takeTurn`. */
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

/** One page of the returns of all orders, newest first, each with its order. Throws `BrokenCursor`. */
export async function listReturns(db: Queries, query: ReturnsQuery): Promise<ReturnsPage> {
  const { page, nextCursor } = await listReturnNumbers(db, query)
  if (page.length === 0) return { returns: [], nextCursor }
  const numbers = page.map((row) => row.order_number)
  const rows = await selectOrders(db).where('orders.order_number', 'in', numbers).execute()
  const orders = new Map((await toAdminOrders(db, rows)).map((order) => [order.orderNumber, order]))
  const returns = page.flatMap(({ return_id: returnId, order_number }) => {
    const order = orders.get(order_number)
    return order ? [{ returnId, order }] : []
  })
  return { returns, nextCursor }
}

/** Gives an order its next status, and keeps when. */
export async function setOrderStatus(
  db: Queries,
  orderId: string,
  { status, at }: { status: OrderStatus; at: string },
): Promise<void> {
  await db.updateTable('orders').set({ status }).where('order_id', '=', orderId).execute()
  await db
    .insertInto('order_steps')
    .columns(['order_number', 'status', 'at'])
    .expression((eb) =>
      eb
        .selectFrom('orders')
        .select(['order_number', eb.val(status).as('status'), eb.val(at).as('at')])
        .where('order_id', '=', orderId),
    )
    .execute()
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
