import { deleteCartAnswersBefore } from '#mock-server/store/queries/cart-answers.ts'
import { deleteOrderAnswersBefore } from '#mock-server/store/queries/order-answers.ts'
import type { Shop } from '../context.ts'

const day = 24 * 60 * 60 * 1000
/** How long the answer of an attempt to order is kept, in ms. */
const orderAnswersKept = day
/** How long that of an addition to a cart is, in ms: a guest's cart may wait for its answer until the browser is opened again. */
const cartAnswersKept = 30 * day
/** How many are deleted at once: more than a second adds, and not all that a busy day left. */
const deletedAtOnce = 500

const before = (now: Date, kept: number): string => new Date(now.getTime() - kept).toISOString()

/** Since when attempts to order are known. */
export const answersSince = (now: Date): string => before(now, orderAnswersKept)

/** Deletes answers that are no longer kept by their `Idempotency-Key`. Those of orders hold the address. */
export async function forgetAnswers({ store: { db }, now }: Shop): Promise<void> {
  await deleteOrderAnswersBefore(db, answersSince(now()), deletedAtOnce)
  await deleteCartAnswersBefore(db, before(now(), cartAnswersKept), deletedAtOnce)
}
