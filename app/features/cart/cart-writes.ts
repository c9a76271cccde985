import type { Goods } from '#app/contract/goods.ts'
import { createStore, type Store } from '#app/shared/storage/create-store.ts'

/** What the shopper has asked for and the server does not confirm yet. */
export interface CartWrites {
  /** By goods id; quantity 0 takes the line away. */
  intents: ReadonlyMap<number, { goods: Goods; quantity: number }>
  /** The last write of these goods failed: the line shows again what the server has. */
  failures: ReadonlyMap<number, Error>
}

/** Nothing is asked for, or it counts no more. */
export const noWrites: CartWrites = { intents: new Map(), failures: new Map() }

/** The pending writes of the account's cart. The writer that fills it is loaded with the cart page. */
export type CartWritesStore = Store<CartWrites>

export const createCartWrites = (): CartWritesStore => createStore(noWrites)
