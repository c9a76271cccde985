import * as v from 'valibot'
import { IdempotencyKey } from '#app/contract/order.ts'
import { randomId } from '#app/shared/random-id.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

const OrderAttempt = v.object({
  /** The same for every try of this attempt: the shop takes it once. */
  key: IdempotencyKey,
  /** It may have reached the shop, and nobody has heard what came of it. */
  unanswered: v.boolean(),
})
export type OrderAttempt = v.InferOutput<typeof OrderAttempt>

/**
 * The attempt to order one thing, `subject`: so many of one goods, or the cart. It survives a reload, so that an order whose
 * answer was lost is found again instead of being placed twice.
 */
export function createOrderAttempt(subject: string): StoredValue<OrderAttempt> {
  const stored = createStoredValue(
    `order-attempt:${subject}`,
    (value) => v.is(OrderAttempt, value),
    newAttempt(),
    () => sessionStorage,
  )
  // Written at once: a key that only this page knew would be another one after a reload.
  stored.set(stored.get())
  return stored
}

export const newAttempt = (): OrderAttempt => ({ key: randomId(), unanswered: false })
