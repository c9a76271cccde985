import { useCartLive } from '#app/features/cart/use-cart-live.ts'
import { useMergeGuestCart } from '#app/features/cart/use-merge-guest-cart.ts'
import { useGoodsLive } from '#app/features/goods/use-goods-live.ts'
import { useOrderLive } from '#app/features/orders/use-order-live.ts'
import { PurchaseToasts } from '#app/features/purchases/purchase-toasts.tsx'
import { usePurchasesLive } from '#app/features/purchases/use-purchases-live.ts'
import { ConnectionBadge } from './connection-badge.tsx'

/** Everything that goes on beside the page, one line each: what reacts to the shop's events, and the guest's cart on its way. */
export function LiveUpdates({ onRetry }: { onRetry: () => void }) {
  useCartLive()
  useMergeGuestCart()
  useGoodsLive()
  useOrderLive()
  usePurchasesLive()
  return (
    <>
      <ConnectionBadge onRetry={onRetry} />
      <PurchaseToasts />
    </>
  )
}
