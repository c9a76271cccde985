import type { CartLine } from '#app/contract/cart.ts'
import { CartTotals } from './cart-totals.tsx'

/** The totals beside the cart; on a phone they stay in reach at the bottom of the window. */
export const CartSummary = ({ lines }: { lines: readonly CartLine[] }) => (
  <div className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:sticky md:inset-x-auto md:top-24 md:bottom-auto md:rounded-lg md:border md:p-5">
    <CartTotals lines={lines} />
  </div>
)
