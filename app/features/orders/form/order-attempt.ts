import * as v from 'valibot'
import { IdempotencyKey } from '#app/contract/order.ts'
import { randomId } from '#app/shared/random-id.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

const OrderAttempt = v.object({
  /** Every retry sends the same key, so that the shop places the order only once. */
  key: IdempotencyKey,
  /** Whether a request was sent and its response never arrived. */
  unanswered: v.boolean(),
})
export type OrderAttempt = v.InferOutput<typeof OrderAttempt>

/**
 * One attempt to order `subject`: a quantity of one product, or the cart. It survives a reload, so that an order whose response
 * was lost is found again instead of being placed twice.
 */
export function createOrderAttempt(subject: string): StoredValue<OrderAttempt> {
  const stored = createStoredValue(
    `order-attempt:${subject}`,
    (value) => v.is(OrderAttempt, value),
    newAttempt(),
    () => sessionStorage,
  )
  // Store the key at once: otherwise a reload would create a different one.
  stored.set(stored.get())
  return stored
}

export const newAttempt = (): OrderAttempt => ({ key: randomId(), unanswered: false })
