import { useCartLive } from '#app/features/cart/use-cart-live.ts'
import { useGoodsLive } from '#app/features/goods/use-goods-live.ts'
import { useOrderLive } from '#app/features/orders/use-order-live.ts'
import { PurchaseToasts } from '#app/features/purchases/purchase-toasts.tsx'
import { usePurchasesLive } from '#app/features/purchases/use-purchases-live.ts'
import { ConnectionBadge } from './connection-badge.tsx'

/** Everything that reacts to the shop's events, one line a feature. */
export function LiveUpdates({ onRetry }: { onRetry: () => void }) {
  useCartLive()
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
