import type { Goods } from '#app/contract/goods.ts'

/** What the shopper has asked for and the server does not confirm yet. */
export interface CartWrites {
  /** By goods id; quantity 0 takes the line away. */
  intents: ReadonlyMap<number, { goods: Goods; quantity: number }>
  /** The last write of these goods failed: the line shows again what the server has. */
  failures: ReadonlyMap<number, Error>
}

/** Nothing is asked for, or it counts no more. */
export const noWrites: CartWrites = { intents: new Map(), failures: new Map() }

/** The writes of the account's cart, as a store that React can read. The writer fills it; its code comes with the cart page. */
export function createCartWrites() {
  const listeners = new Set<() => void>()
  let writes = noWrites
  return {
    get: () => writes,
    set: (next: CartWrites): void => {
      writes = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export type CartWritesStore = ReturnType<typeof createCartWrites>
