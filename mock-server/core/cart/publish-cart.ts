import { readCartChange } from '#mock-server/store/queries/cart.ts'
import type { Shop } from '../context.ts'

/** Publishes the account's whole cart as it is now. */
export async function publishCart({ store, domainEvents }: Shop, userId: number): Promise<void> {
  domainEvents.publish({ type: 'cart-changed', userId, change: await readCartChange(store.db, userId) })
}
