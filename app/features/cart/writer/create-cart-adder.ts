import type { AddedToCart } from '#app/contract/cart.ts'
import { call } from '#app/shared/api/call.ts'
import { randomId } from '#app/shared/random-id.ts'

/**
 * Sends additions to the account's cart, each under a key of its own, at once and without waiting for each other. Where the answer
 * was lost, the next press for the same pieces repeats that key, so that they are not added twice.
 */
export function createCartAdder() {
  const unanswered = new Map<string, string>()
  const pieces = new Map<number, number>()
  const piecesUnderWay = (goodsId: number) => pieces.get(goodsId) ?? 0

  return {
    /** How many pieces of a product are on their way to the cart. */
    piecesUnderWay,
    async add(goodsId: number, quantity: number): Promise<AddedToCart> {
      const press = `${goodsId}×${quantity}`
      const idempotencyKey = unanswered.get(press) ?? randomId()
      // A press before the answer is another addition, with a key of its own.
      unanswered.delete(press)
      pieces.set(goodsId, piecesUnderWay(goodsId) + quantity)
      try {
        return await call('addToCart', { body: { goodsId, quantity }, idempotencyKey }, { keepalive: true })
      } catch (error) {
        // Whatever the error, an earlier try may have arrived; a key that has not is as good as a new one.
        unanswered.set(press, idempotencyKey)
        throw error
      } finally {
        pieces.set(goodsId, piecesUnderWay(goodsId) - quantity)
      }
    },
  }
}

export type CartAdder = ReturnType<typeof createCartAdder>
