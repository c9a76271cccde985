import { Suspense } from 'react'
import { useUser } from '#app/features/account/signed-in.tsx'
import { useMergeGuestCart } from '#app/features/cart/guest/use-merge-guest-cart.ts'
import { useCartLive } from '#app/features/cart/use-cart-live.ts'
import { useFinishCartChanges } from '#app/features/cart/writer/use-finish-cart-changes.ts'
import { useBrowserNotices } from '#app/features/notices/browser/use-browser-notices.ts'
import { useNoticesLive } from '#app/features/notices/use-notices-live.ts'
import { useOrderLive } from '#app/features/orders/use-order-live.ts'
import { useMergeGuestWishes } from '#app/features/wishes/guest/use-merge-guest-wishes.ts'
import { useWishesLive } from '#app/features/wishes/use-wishes-live.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'

const BrowserNotices = lazyExtra(() => import('./browser-notices.tsx'), 'BrowserNotices')

/** Live updates for shoppers with a cart or an account. */
export function ShopperUpdates() {
  const user = useUser()
  useCartLive()
  useMergeGuestCart()
  useFinishCartChanges()
  useOrderLive()
  useWishesLive()
  useMergeGuestWishes(user !== null)
  useNoticesLive(user?.userId ?? null)
  const [wanted] = useBrowserNotices()
  return <Suspense>{wanted && user && <BrowserNotices />}</Suspense>
}
