import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { Drawer } from '#app/shared/ui/drawer.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { addToCartMessages } from '../add/add-to-cart.messages.ts'
import { cartMessages } from '../cart.messages.ts'
import { CartList } from '../contents/cart-list.tsx'
import { CartSkeleton } from '../contents/cart-skeleton.tsx'
import { CartTotals } from '../contents/cart-totals.tsx'
import { EmptyCart } from '../contents/empty-cart.tsx'
import { useRemovedLines } from '../contents/use-removed-lines.ts'
import { useCart } from '../use-cart.ts'

/** Shows the cart over the page; closes on navigation. */
export function CartDrawer({ onClose }: { onClose: () => void }) {
  const t = useMessages(cartMessages)
  const { viewCart } = useMessages(addToCartMessages)
  const cart = useCart()
  const { rows, keepPlaces } = useRemovedLines(cart.lines)
  const [location] = useLocation()
  const [opened] = useState(location)
  useEffect(() => {
    if (location !== opened) onClose()
  }, [location, opened, onClose])

  const known = !cart.error && !cart.isPending
  return (
    <Drawer
      open
      title={t.cart}
      closeLabel={t.close}
      onClose={onClose}
      footer={
        known &&
        cart.lines.length > 0 && (
          <div className="grid gap-3">
            <CartTotals lines={cart.lines} />
            <ButtonLink href={pathTo('cart')}>{viewCart}</ButtonLink>
          </div>
        )
      }
    >
      {cart.error && <ErrorState error={cart.error} onRetry={cart.refetch} />}
      {!cart.error && cart.isPending && <CartSkeleton />}
      {known && rows.length + cart.gone.length > 0 && <CartList cart={cart} rows={rows} onRemove={keepPlaces} />}
      {known && cart.lines.length + cart.gone.length === 0 && <EmptyCart />}
    </Drawer>
  )
}
