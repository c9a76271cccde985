import { type ComponentType, Suspense } from 'react'
import { useGoodsLive } from '#app/entities/goods/use-goods-live.ts'
import { useUser } from '#app/features/account/signed-in.tsx'
import { useCartCount } from '#app/features/cart/use-cart-count.ts'
import { PurchaseToasts } from '#app/features/purchases/toasts/purchase-toasts.tsx'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { ConnectionBadge } from '../frame/connection-badge.tsx'
import { usePreload } from '../navigation/use-preload.ts'
import { useScrollMemory } from '../navigation/use-scroll-memory.ts'

const LazyShopperUpdates = lazyExtra(() => import('./shopper-updates.tsx'), 'ShopperUpdates')

interface LiveUpdatesProps {
  onRetry: () => void
  /** The component if it is loaded already: a lazy one could appear up to 0.3 s after its code has loaded. */
  ShopperUpdates?: ComponentType | undefined
}

/** Everything that reacts to the shop's events beside the page, one line each. */
export function LiveUpdates({ onRetry, ShopperUpdates = LazyShopperUpdates }: LiveUpdatesProps) {
  const user = useUser()
  const cartCount = useCartCount()
  useGoodsLive()
  usePreload()
  useScrollMemory()
  return (
    <>
      <ConnectionBadge onRetry={onRetry} />
      <PurchaseToasts />
      <Suspense>{(user !== null || cartCount > 0) && <ShopperUpdates />}</Suspense>
    </>
  )
}
