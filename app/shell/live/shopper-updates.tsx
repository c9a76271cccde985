import { useMergeGuestCart } from '#app/features/cart/guest/use-merge-guest-cart.ts'
import { useCartLive } from '#app/features/cart/use-cart-live.ts'
import { useOrderLive } from '#app/features/orders/use-order-live.ts'

/** Live updates for shoppers with a cart or an account. */
export function ShopperUpdates() {
  useCartLive()
  useMergeGuestCart()
  useOrderLive()
  return null
}
