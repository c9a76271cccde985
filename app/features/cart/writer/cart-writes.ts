import type { Goods } from '#app/contract/goods.ts'
import { createStore, type ValueStore } from '#app/shared/storage/create-store.ts'

/** Changes that the shopper made and the server has not confirmed yet. */
export interface CartWrites {
  /** By goods id; quantity 0 removes the line. */
  intents: ReadonlyMap<number, { goods: Goods; quantity: number }>
  /** By goods id: why the last write failed. The line shows the server's quantity again. */
  failures: ReadonlyMap<number, Error>
}

/** The state without pending writes. Setting it drops what is pending, for example at sign-out. */
export const noWrites: CartWrites = { intents: new Map(), failures: new Map() }

/** The pending writes of the account's cart. The code that fills the store is loaded with the cart page. */
export type CartWritesStore = ValueStore<CartWrites>

export const createCartWrites = (): CartWritesStore => createStore(noWrites)
