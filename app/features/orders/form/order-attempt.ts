import * as v from 'valibot'
import { IdempotencyKey } from '#app/contract/order.ts'
import { randomId } from '#app/shared/random-id.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

const OrderAttempt = v.object({
  /** Every retry sends the same key, so that the shop places the order only once. */
  key: IdempotencyKey,
  /** Whether a request was sent and its response never arrived. */
  unanswered: v.boolean(),
  /** The address that the first request of a guest's attempt had: it finds the order again. */
  guestEmail: v.optional(v.string()),
})
export type OrderAttempt = v.InferOutput<typeof OrderAttempt>

/**
 * One attempt to order `subject`: a quantity of one product, or the cart. Once it was sent it survives a reload, so that an order
 * whose response was lost is found again instead of being placed twice. Before, it is not stored: browsers copy the storage of a tab
 * that is duplicated, and each of the two tabs places an order of its own.
 */
export function createOrderAttempt(subject: string): StoredValue<OrderAttempt> {
  return createStoredValue(
    `order-attempt:${subject}`,
    (value): value is OrderAttempt => v.is(OrderAttempt, value) && value.unanswered,
    newAttempt(),
    () => sessionStorage,
  )
}

export const newAttempt = (): OrderAttempt => ({ key: randomId(), unanswered: false })
