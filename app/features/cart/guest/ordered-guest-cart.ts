import type { CartItem } from '#app/contract/cart.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import type { GuestCart } from './guest-cart.ts'
import { withGuestQuantity } from './guest-quantity.ts'

/** The order that the guest's cart went into, until it is paid. Orders of one product leave the cart as it is. */
const openOrdered = () =>
  createStoredValue('guest-cart-ordered', (value): value is string => typeof value === 'string', '')

/** Remembers that an order has the lines of the guest's cart. */
export const rememberOrdered = (orderId: string): void => openOrdered().set(orderId)

/** Takes the lines of a paid order out of the guest's cart, once. What was added meanwhile stays. */
export function takeOrdered(guest: GuestCart, order: { orderId: string; items: readonly CartItem[] }): void {
  const ordered = openOrdered()
  if (ordered.get() !== order.orderId) return
  ordered.set('')
  guest.update((lines) =>
    order.items.reduce((left, { goodsId, quantity }) => {
      const held = left.find((line) => line.goodsId === goodsId)?.quantity ?? 0
      return withGuestQuantity(left, goodsId, Math.max(0, held - quantity))
    }, lines),
  )
}
