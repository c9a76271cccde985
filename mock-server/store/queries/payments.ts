import type { Selectable } from 'kysely'
import * as v from 'valibot'
import { Order } from '#app/contract/order.ts'
import type { Queries } from '../open-store.ts'
import type { PaymentStatus } from '../payment-tables.ts'
import type { Tables } from '../tables.ts'
import { lockRows } from './turn.ts'

/** An order that is to be paid at a provider, and what it holds until then. */
export interface Payment {
  paymentId: string
  orderId: string
  userId: number
  status: PaymentStatus
  /** The order as its shopper sees it; `undefined` when it is paid, or forgotten. */
  order: Order | undefined
  /** The attempt's `Idempotency-Key`. */
  key: string | undefined
  requestHash: string
  /** Whether its items leave the cart when it is paid. */
  fromCart: boolean
  couponId: number | undefined
  expiresAt: string
  /** Where it is paid; `undefined` until the provider has answered. */
  pageUrl: string | undefined
  /** Whether the provider has to take it back, or has. */
  cancellation: 'due' | 'done' | undefined
}

/** Stores a payment that is awaited. */
export async function insertPayment(
  tx: Queries,
  payment: Omit<Payment, 'orderId' | 'status' | 'order' | 'pageUrl' | 'cancellation'> & { order: Order },
): Promise<void> {
  await tx
    .insertInto('payments')
    .values({
      payment_id: payment.paymentId,
      order_id: payment.order.orderId,
      user_id: payment.userId,
      status: 'awaiting',
      order_json: JSON.stringify(payment.order),
      idempotency_key: payment.key ?? null,
      request_hash: payment.requestHash,
      from_cart: payment.fromCart ? 1 : 0,
      coupon_id: payment.couponId ?? null,
      created_at: payment.order.orderedAt,
      expires_at: payment.expiresAt,
      due_at: payment.expiresAt,
    })
    .execute()
}

/** A payment by its number. Whoever decides by it in a transaction locks it, after its account. */
export async function findPayment(db: Queries, paymentId: string, lock?: 'update'): Promise<Payment | undefined> {
  let select = db.selectFrom('payments').selectAll().where('payment_id', '=', paymentId)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'payments'))
  const row = await select.executeTakeFirst()
  return row && toPayment(row)
}

/** The payment of an order of the account. */
export async function findOwnPayment(db: Queries, userId: number, orderId: string): Promise<Payment | undefined> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('user_id', '=', userId)
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row && toPayment(row)
}

/** The payment of an attempt of the account that was made after `since`. */
export async function findPaymentOfAttempt(
  db: Queries,
  { userId, key, since }: { userId: number; key: string; since: string },
): Promise<Payment | undefined> {
  const row = await db
    .selectFrom('payments')
    .selectAll()
    .where('user_id', '=', userId)
    .where('created_at', '>=', since)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
  return row && toPayment(row)
}

/** The account's payments that are awaited, newest first. Whoever ends them in a transaction locks them, after the account. */
export async function listAwaiting(
  db: Queries,
  userId: number,
  { limit, lock }: { limit?: number; lock?: 'update' } = {},
): Promise<Payment[]> {
  let select = db
    .selectFrom('payments')
    .selectAll()
    .where('user_id', '=', userId)
    .where('status', '=', 'awaiting')
    .orderBy('created_at', 'desc')
  if (limit !== undefined) select = select.limit(limit)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'payments'))
  return (await select.execute()).map(toPayment)
}

/** Keeps where a payment is paid. Returns `false` when it is decided already. */
export async function setPaymentPage(db: Queries, paymentId: string, pageUrl: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payments')
    .set({ page_url: pageUrl })
    .where('payment_id', '=', paymentId)
    .where('status', '=', 'awaiting')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends the waiting for a payment. The row has to be locked. `dueAt` is when the shop looks at it again. */
export async function endPayment(
  tx: Queries,
  paymentId: string,
  end: {
    status: Exclude<PaymentStatus, 'awaiting'>
    order: Order | undefined
    cancellation?: 'due'
    dueAt: string | null
  },
): Promise<void> {
  await tx
    .updateTable('payments')
    .set({
      status: end.status,
      ...(end.order === undefined
        ? { order_json: null, idempotency_key: null }
        : { order_json: JSON.stringify(end.order) }),
      cancellation: end.cancellation ?? null,
      due_at: end.dueAt,
    })
    .where('payment_id', '=', paymentId)
    .execute()
}

/** From now on the provider has to take these orders' payments back, if they were paid there. Returns those payments. */
export async function askForCancellation(tx: Queries, orderIds: readonly string[], at: string): Promise<string[]> {
  if (orderIds.length === 0) return []
  const rows = await tx
    .updateTable('payments')
    .set({ cancellation: 'due', due_at: at })
    .where('order_id', 'in', orderIds)
    .where('cancellation', 'is', null)
    .returning('payment_id')
    .execute()
  return rows.map((row) => row.payment_id)
}

/** The provider has taken a payment back. `dueAt` is when the shop looks at it again. */
export async function setCancelled(db: Queries, paymentId: string, dueAt: string | null): Promise<void> {
  await db
    .updateTable('payments')
    .set({ cancellation: 'done', due_at: dueAt })
    .where('payment_id', '=', paymentId)
    .execute()
}

/** What the shop has to look at, longest due first, at most `limit`. */
export async function listDuePayments(db: Queries, at: string, limit: number): Promise<Payment[]> {
  const select = db.selectFrom('payments').selectAll().where('due_at', '<=', at).orderBy('due_at').limit(limit)
  return (await select.execute()).map(toPayment)
}

/** Looks at a payment again later. */
export async function postponePayment(db: Queries, paymentId: string, dueAt: string): Promise<void> {
  await db
    .updateTable('payments')
    .set({ due_at: dueAt })
    .where('payment_id', '=', paymentId)
    .where('due_at', 'is not', null)
    .execute()
}

/** Forgets the order of a payment that was never paid: it has the recipient's address. */
export async function forgetUnpaid(db: Queries, paymentId: string): Promise<void> {
  await db
    .updateTable('payments')
    .set({ order_json: null, idempotency_key: null, due_at: null })
    .where('payment_id', '=', paymentId)
    .where('status', '!=', 'awaiting')
    .execute()
}

const toPayment = (row: Selectable<Tables['payments']>): Payment => ({
  paymentId: row.payment_id,
  orderId: row.order_id,
  userId: row.user_id,
  status: row.status,
  order: row.order_json === null ? undefined : withPage(v.parse(Order, JSON.parse(row.order_json)), row),
  key: row.idempotency_key ?? undefined,
  requestHash: row.request_hash,
  fromCart: row.from_cart === 1,
  couponId: row.coupon_id ?? undefined,
  expiresAt: row.expires_at,
  pageUrl: row.page_url ?? undefined,
  cancellation: row.cancellation ?? undefined,
})

function withPage(
  order: Order,
  { status, page_url: url, expires_at: expiresAt }: Selectable<Tables['payments']>,
): Order {
  if (status !== 'awaiting' || url === null || order.payment === undefined) return order
  return { ...order, payment: { ...order.payment, page: { url, expiresAt } } }
}
