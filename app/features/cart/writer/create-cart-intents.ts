import type { Goods } from '#app/contract/goods.ts'
import { type CartWritesStore, noWrites } from './cart-writes.ts'

/** A quantity that the shopper chose and the server has not confirmed yet. */
export interface Intent {
  goods: Goods
  quantity: number
  /** The quantity in the server's cart, as far as this page knows: what a write replaces. */
  known: number
  /** The quantity of the write under way. */
  sending: number | undefined
  /** Runs until no newer change has followed for a moment. */
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Keeps the intents by goods id, one a product, and shows them in `writes`. They are dropped when the account changes. */
export function createCartIntents(writes: CartWritesStore) {
  const intents = new Map<number, Intent>()
  const failures = new Map<number, Error>()

  // The account changed.
  writes.subscribe(() => {
    if (writes.get() !== noWrites) return
    for (const { timer } of intents.values()) clearTimeout(timer)
    intents.clear()
    failures.clear()
  })

  const publish = () => writes.set({ intents: new Map(intents), failures: new Map(failures) })
  return {
    get: (goodsId: number) => intents.get(goodsId),
    all: (): readonly Intent[] => [...intents.values()],
    failure: (goodsId: number) => failures.get(goodsId),
    /** Keeps an intent, and forgets why an earlier one failed. */
    keep(intent: Intent) {
      intents.set(intent.goods.goodsId, intent)
      failures.delete(intent.goods.goodsId)
      publish()
    },
    /** Ends an intent; with an error it has failed. */
    end({ goods: { goodsId }, timer }: Intent, error: Error | undefined) {
      clearTimeout(timer)
      intents.delete(goodsId)
      if (error) failures.set(goodsId, error)
      publish()
    },
    /** Resolves when `isReached`, which is asked after every change. */
    until: (isReached: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!isReached()) return
          off()
          resolve()
        }
        const off = writes.subscribe(check)
        check()
      }),
  }
}

export type CartIntents = ReturnType<typeof createCartIntents>
