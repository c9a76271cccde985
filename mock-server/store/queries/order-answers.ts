import type { Queries } from '../open-store.ts'

/** What an attempt to order was answered with, found by its `Idempotency-Key`. */
interface OrderAnswer {
  key: string
  /** Hash of what was asked for: the same key must not be used for anything else. */
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

/** Forgets the answers of orders that were placed before `at`. Order numbers grow with time, so an index finds the few there are. */
export async function deleteOrderAnswersBefore(db: Queries, at: string): Promise<void> {
  await db
    .deleteFrom('order_answers')
    .where('order_number', '<=', (eb) =>
      eb
        .selectFrom('orders')
        .select('orders.order_number')
        .where('ordered_at', '<', at)
        .orderBy('ordered_at', 'desc')
        .limit(1),
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
