import { useMergeGuestCart } from '#app/features/cart/guest/use-merge-guest-cart.ts'
import { useCartLive } from '#app/features/cart/use-cart-live.ts'
import { useFinishCartChanges } from '#app/features/cart/writer/use-finish-cart-changes.ts'
import { useOrderLive } from '#app/features/orders/use-order-live.ts'

/** Live updates for shoppers with a cart or an account. */
export function ShopperUpdates() {
  useCartLive()
  useMergeGuestCart()
  useFinishCartChanges()
  useOrderLive()
  return null
}
