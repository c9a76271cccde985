import type { CartItemChange } from '#app/contract/cart.ts'
import type { GoodsId } from '#app/contract/primitives.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'

/** A quantity that the server has not confirmed yet, and what it replaces. */
export interface PendingChange extends CartItemChange {
  goodsId: GoodsId
}

/**
 * The unconfirmed changes of an account's cart, one a product. They survive the page, which may be closed before the server has
 * answered; the next visit writes them.
 */
export const createPendingChanges = (userId: number | null): StoredValue<PendingChange[]> =>
  createStoredValue(`cart-changes:${userId}`, arePendingChanges, [])

const arePendingChanges = (value: unknown): value is PendingChange[] => Array.isArray(value) && value.every(isChange)

const isChange = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'goodsId' in value &&
  typeof value.goodsId === 'number' &&
  'quantity' in value &&
  typeof value.quantity === 'number' &&
  'replaces' in value &&
  Array.isArray(value.replaces)
