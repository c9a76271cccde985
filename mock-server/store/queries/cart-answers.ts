import type { Queries } from '../open-store.ts'
import { lockRows } from './turn.ts'

/** The answer to an addition to a cart, stored by its `Idempotency-Key`. */
interface CartAnswer {
  key: string
  /** Hash of the request: a key must not be reused for another one. */
  requestHash: string
  answer: string
  answeredAt: string
}

export async function findCartAnswer(db: Queries, userId: number, key: string) {
  return db
    .selectFrom('cart_answers')
    .select(['request_hash as requestHash', 'answer'])
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

export async function insertCartAnswer(db: Queries, userId: number, answer: CartAnswer): Promise<void> {
  await db
    .insertInto('cart_answers')
    .values({
      user_id: userId,
      idempotency_key: answer.key,
      request_hash: answer.requestHash,
      answer: answer.answer,
      answered_at: answer.answeredAt,
    })
    .execute()
}

/** Deletes answers given before `at`, at most `limit`: after a quiet day there are many. */
export async function deleteCartAnswersBefore(db: Queries, at: string, limit: number): Promise<void> {
  await db
    .deleteFrom('cart_answers')
    .where((eb) =>
      eb(
        eb.refTuple('user_id', 'idempotency_key'),
        'in',
        eb
          .selectFrom('cart_answers as expired')
          .select(['expired.user_id', 'expired.idempotency_key'])
          .where('expired.answered_at', '<', at)
          .limit(limit)
          .modifyEnd(lockRows(db, 'free', 'expired'))
          .$asTuple('user_id', 'idempotency_key'),
      ),
    )
    .execute()
}
