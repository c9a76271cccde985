import type { Selectable } from 'kysely'
import * as v from 'valibot'
import type { ReturnsQuery } from '#app/contract/admin.ts'
import type { OrderReturn, ReturnRequest, ReturnStatus } from '#app/contract/order-return.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'

const pageSize = 20

interface NewReturn extends ReturnRequest {
  orderId: string
  goodsTotal: number
  refund: number
  isLast: boolean
  at: string
}

/** Stores a request, whose order has to be locked. Take the turn before. */
export async function insertReturn(
  tx: Queries,
  { orderId, lines, goodsTotal, isLast, at, ...rest }: NewReturn,
): Promise<OrderReturn> {
  const { order_number } = await tx
    .selectFrom('orders')
    .select('order_number')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const row = await tx
    .insertInto('returns')
    .values({
      ...rest,
      order_number,
      status: 'requested',
      goods_total: goodsTotal,
      is_last: isLast ? 1 : 0,
      requested_at: at,
      changed_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('return_lines')
    .values(lines.map(({ goodsId, quantity }) => ({ return_id: row.return_id, goods_id: goodsId, quantity })))
    .execute()
  return toReturn(
    row,
    lines.toSorted((one, other) => one.goodsId - other.goodsId),
  )
}

/** The returns of orders, oldest first, by the orders' numbers. */
export async function returnsOf(db: Queries, orderNumbers: readonly number[]): Promise<Map<number, OrderReturn[]>> {
  const found = new Map<number, OrderReturn[]>()
  const rows = await db
    .selectFrom('returns')
    .selectAll()
    .where('order_number', 'in', orderNumbers)
    .orderBy('return_id')
    .execute()
  if (rows.length === 0) return found
  const lines = await db
    .selectFrom('return_lines')
    .selectAll()
    .where(
      'return_id',
      'in',
      rows.map((row) => row.return_id),
    )
    .orderBy('goods_id')
    .execute()
  for (const row of rows) {
    const own = lines
      .filter((line) => line.return_id === row.return_id)
      .map(({ goods_id: goodsId, quantity }) => ({ goodsId, quantity }))
    found.set(row.order_number, [...(found.get(row.order_number) ?? []), toReturn(row, own)])
  }
  return found
}

/** The id of the order that a return is of. */
export async function findOrderOfReturn(db: Queries, returnId: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('returns')
    .innerJoin('orders', 'orders.order_number', 'returns.order_number')
    .select('order_id')
    .where('return_id', '=', returnId)
    .executeTakeFirst()
  return row?.order_id
}

/** One page of the numbers of all returns, newest first, each with the number of its order. Throws `BrokenCursor`. */
export async function listReturnNumbers(db: Queries, { status, cursor, limit = pageSize }: ReturnsQuery) {
  let select = db.selectFrom('returns').select(['return_id', 'order_number'])
  if (status !== undefined) select = select.where('status', '=', status)
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('return_id', '<', before)
  }
  const rows = await select
    .orderBy('return_id', 'desc')
    .limit(limit + 1)
    .execute()
  return cutPage(rows, limit, (last) => [last.return_id])
}

/** Gives a return another status. The order has to be locked, and the turn taken: figures change with it. */
export async function setReturnStatus(
  tx: Queries,
  returnId: number,
  { status, at, declinedReason }: { status: ReturnStatus; at: string; declinedReason?: string | undefined },
): Promise<void> {
  await tx
    .updateTable('returns')
    .set({
      status,
      changed_at: at,
      ...(declinedReason !== undefined && { declined_reason: declinedReason }),
    })
    .where('return_id', '=', returnId)
    .execute()
}

/** From now on the provider has to pay a return back, if its order was paid there and there is something to pay. */
export async function askForRefund(tx: Queries, returnId: number, at: string): Promise<void> {
  await tx
    .updateTable('returns')
    .set({ refund_due_at: at })
    .where('return_id', '=', returnId)
    .where('refund', '>', 0)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('orders')
          .innerJoin('payments', 'payments.order_id', 'orders.order_id')
          .select('payment_id')
          .whereRef('orders.order_number', '=', 'returns.order_number'),
      ),
    )
    .execute()
}

/** Money that the provider has to be asked to pay back. */
export interface DueRefund {
  returnId: number
  paymentId: string
  amount: number
}

/** What is due at a moment, longest due first, at most `limit`; with `returnId` of that return alone. */
export async function listDueRefunds(
  db: Queries,
  { at, limit, returnId }: { at: string; limit: number; returnId?: number },
): Promise<DueRefund[]> {
  let select = db
    .selectFrom('returns')
    .innerJoin('orders', 'orders.order_number', 'returns.order_number')
    .innerJoin('payments', 'payments.order_id', 'orders.order_id')
    .select(['return_id as returnId', 'payment_id as paymentId', 'refund as amount'])
    .where('refund_due_at', '<=', at)
  if (returnId !== undefined) select = select.where('return_id', '=', returnId)
  return select.orderBy('refund_due_at').limit(limit).execute()
}

/** The provider has paid a return back, or is asked again at `dueAt`. */
export async function setRefundDue(db: Queries, returnId: number, dueAt: string | null): Promise<void> {
  await db
    .updateTable('returns')
    .set({ refund_due_at: dueAt })
    .where('return_id', '=', returnId)
    .where('refund_due_at', 'is not', null)
    .execute()
}

/** Deletes what an account or a guest wrote about the returns of orders from `first` to `last`. */
export async function forgetReturnNotes(
  db: Queries,
  userId: number,
  { after, upTo }: { after: number; upTo: number },
): Promise<void> {
  await db
    .updateTable('returns')
    .set({ note: '' })
    .where('order_number', 'in', (eb) =>
      eb
        .selectFrom('orders')
        .select('orders.order_number')
        .where('user_id', '=', userId)
        .where('orders.order_number', '>', after)
        .where('orders.order_number', '<=', upTo),
    )
    .execute()
}

const toReturn = (row: Selectable<Tables['returns']>, lines: OrderReturn['lines']): OrderReturn => ({
  returnId: row.return_id,
  status: row.status,
  reason: row.reason,
  note: row.note,
  lines,
  refund: row.refund,
  requestedAt: row.requested_at,
  changedAt: row.changed_at,
  ...(row.declined_reason !== null && { declinedReason: row.declined_reason }),
})
