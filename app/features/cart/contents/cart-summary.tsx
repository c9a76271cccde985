import type { CartLine } from '#app/contract/cart.ts'
import { CartTotals } from './cart-totals.tsx'

/** The totals beside the cart; on a phone they stick to the bottom of the window. */
export const CartSummary = ({ lines }: { lines: readonly CartLine[] }) => (
  <div className="bottom-bar reach:fixed reach:inset-x-0 reach:bottom-0 reach:z-10 reach:rounded-none reach:border-x-0 reach:border-b-0 reach:px-4 reach:pt-3 reach:pb-[max(0.75rem,env(safe-area-inset-bottom))] rounded-lg border border-line bg-surface p-5 md:sticky md:top-24">
    <CartTotals lines={lines} />
  </div>
)
