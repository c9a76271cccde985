import { type ReactNode, Suspense } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { maxQuantity } from '#app/entities/goods/lines.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Button, ButtonLink } from '#app/shared/ui/button.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { QuantityPicker } from '#app/shared/ui/quantity-picker.tsx'
import { goodsPageMessages } from './goods-page.messages.ts'

/** The largest quantity of one product in one order. */

interface BuyBarProps {
  goods: Goods
  quantity: number
  onQuantityChange: (quantity: number) => void
  /** The button that adds the product to the cart. */
  addToCart: ReactNode
  /** Shown when the product is sold out: the button that asks to hear of it. It may load later. */
  restock: ReactNode
}

/** Quantity, total and buttons to buy. On a phone it sticks to the bottom of the window if the window is tall enough. */
export function BuyBar({ goods, quantity, onQuantityChange, addToCart, restock }: BuyBarProps) {
  const t = useMessages(goodsPageMessages)
  return (
    <div className="bottom-bar reach:fixed reach:inset-x-0 reach:bottom-0 reach:z-10 reach:rounded-none reach:border-x-0 reach:border-b-0 reach:px-4 reach:pt-3 reach:pb-[max(0.75rem,env(safe-area-inset-bottom))] grid gap-3 rounded-lg border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <QuantityPicker value={quantity} max={maxQuantity(goods)} onChange={onQuantityChange} />
        <p className="text-end">
          <span className="block text-xs text-ink-soft">
            {t.total} · {t.totalQuantity(formatNumber(quantity))}
          </span>
          <Price krw={goods.price * quantity} className="text-xl font-bold" />
        </p>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2">
        {addToCart}
        {goods.stock > 0 ? (
          <ButtonLink
            look="primary"
            size="large"
            href={pathTo('order', undefined, { goodsId: goods.goodsId, quantity })}
          >
            {t.buyNow}
          </ButtonLink>
        ) : (
          <Suspense
            fallback={
              <Button look="primary" size="large" disabled>
                {t.soldOut}
              </Button>
            }
          >
            {restock}
          </Suspense>
        )}
      </div>
    </div>
  )
}
