import type { CartLine } from '#app/contract/cart.ts'
import { paymentOf } from '#app/contract/payment.ts'
import { isOrderable, totalOf } from '#app/entities/goods/lines.ts'
import { useOrderLimit } from '#app/entities/goods/use-order-limit.ts'
import { PriceLines } from '#app/entities/orders/price-lines.tsx'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { cartMessages } from '../cart.messages.ts'
import { useCartContext } from '../cart-context.tsx'
import { useCartCount } from '../use-cart-count.ts'

/** The total of the cart and the link to order it. */
export function CartTotals({ lines }: { lines: readonly CartLine[] }) {
  const t = useMessages(cartMessages)
  const { signedIn } = useCartContext()
  const orderable = lines.filter(isOrderable)
  const total = totalOf(orderable)
  const leftOut = lines.length - orderable.length
  const limit = useOrderLimit(orderable)
  // The number that the header shows. It includes what can't be ordered, such as guest lines of retired products.
  const inCart = useCartCount()
  const pieces = orderable.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <section aria-label={t.total} className="grid gap-3">
      <PriceLines
        goodsTotal={total}
        // Nothing to ship costs nothing.
        payment={orderable.length > 0 ? paymentOf(total) : { shippingFee: 0, discount: 0, total }}
        goodsLabel={
          <>
            {t.total} ·{' '}
            {inCart > pieces
              ? t.quantityOf(formatNumber(pieces), formatNumber(inCart))
              : t.totalQuantity(formatNumber(pieces))}
          </>
        }
        open
      />
      {leftOut > 0 && (
        <p className="text-sm text-ink-soft">
          {orderable.length > 0 ? t.leftOut(formatNumber(leftOut)) : t.nothingToOrder}
        </p>
      )}
      <p role="status" className={limit ? 'text-sm text-danger' : 'sr-only'}>
        {limit}
      </p>
      {orderable.length > 0 && !limit && (
        <ButtonLink look="primary" size="large" href={pathTo('order')}>
          {t.buy}
        </ButtonLink>
      )}
      {!signedIn && orderable.length > 0 && <p className="text-xs text-ink-soft">{t.guestHint}</p>}
    </section>
  )
}
