import type { Queries } from '../open-store.ts'
import { lockRows } from './turn.ts'

/** The answer to an attempt to order, stored by its `Idempotency-Key`. */
interface OrderAnswer {
  key: string
  /** Hash of the request: a key must not be reused for another one. */
  requestHash: string
  orderNumber: number
  answer: string
}

export async function findOrderAnswer(db: Queries, userId: number, key: string) {
  return db
    .selectFrom('order_answers')
    .select(['request_hash as requestHash', 'answer'])
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

/**
 * Deletes answers of orders placed before `at`, the oldest first and at most `limit`: after a quiet day there are many. Order numbers
 * grow with time, so an index finds them quickly.
 */
export async function deleteOrderAnswersBefore(db: Queries, at: string, limit: number): Promise<void> {
  await db
    .deleteFrom('order_answers')
    .where('order_number', 'in', (eb) =>
      eb
        .selectFrom('order_answers as expired')
        .select('expired.order_number')
        .where('expired.order_number', '<=', (inner) =>
          inner
            .selectFrom('orders')
            .select('orders.order_number')
            .where('ordered_at', '<', at)
            .orderBy('ordered_at', 'desc')
            .limit(1),
        )
        .orderBy('expired.order_number')
        .limit(limit)
        .modifyEnd(lockRows(db, 'free', 'expired')),
    )
    .execute()
}

export async function insertOrderAnswer(db: Queries, userId: number, answer: OrderAnswer): Promise<void> {
  await db
    .insertInto('order_answers')
    .values({
      user_id: userId,
      idempotency_key: answer.key,
      request_hash: answer.requestHash,
      order_number: answer.orderNumber,
      answer: answer.answer,
    })
    .execute()
}
