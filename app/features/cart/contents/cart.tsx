import type { ReactNode } from 'react'
import { classNames } from '#app/shared/ui/class-names.ts'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { useCart } from '../use-cart.ts'
import { CartList } from './cart-list.tsx'
import { CartSkeleton } from './cart-skeleton.tsx'
import { CartSummary } from './cart-summary.tsx'
import { EmptyCart } from './empty-cart.tsx'
import { useRemovedLines } from './use-removed-lines.ts'

interface CartProps {
  /** Shown below the cart, and only once its lines are loaded: they would push it down. */
  children?: ReactNode
}

/** The whole cart: lines, total and the link to order. */
export function Cart({ children }: CartProps) {
  const cart = useCart()
  const { rows, keepPlaces } = useRemovedLines(cart.lines)
  if (cart.error) return <ErrorState error={cart.error} onRetry={cart.refetch} />
  if (cart.isPending) return <CartSkeleton />
  return (
    <>
      <div className={classNames('grid items-start gap-8', cart.lines.length > 0 && 'md:grid-cols-[1fr_20rem]')}>
        <div>
          {rows.length + cart.gone.length > 0 && <CartList cart={cart} rows={rows} onRemove={keepPlaces} />}
          {cart.lines.length + cart.gone.length === 0 && <EmptyCart />}
        </div>
        {cart.lines.length > 0 && <CartSummary lines={cart.lines} />}
      </div>
      {children}
    </>
  )
}
