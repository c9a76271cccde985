import type { CartChange } from '#app/contract/cart.ts'
import type { StockChange } from '#app/contract/goods.ts'
import type { OrderChange } from '#app/contract/order.ts'

/** Something that is committed and that sockets may want to hear of. */
export type Fact =
  /** The feed has new rows: the pump reads them itself, so that none can be lost or told twice. */
  | { type: 'purchased' }
  | { type: 'stock-changed'; change: StockChange }
  | { type: 'cart-changed'; userId: number; change: CartChange }
  | { type: 'order-changed'; userId: number; change: OrderChange }
  | { type: 'session-ended'; sessionId: string }

export interface Facts {
  publish(fact: Fact): void
  /** Returns its unsubscribe. */
  subscribe(listener: (fact: Fact) => void): () => void
}

/** A listener that throws is reported by `onError` and stops neither the others nor what has happened. */
export function createFacts(onError: (error: unknown) => void = console.error): Facts {
  const listeners = new Set<(fact: Fact) => void>()
  return {
    publish: (fact) => {
      for (const listener of listeners) {
        try {
          listener(fact)
        } catch (error) {
          onError(error)
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
