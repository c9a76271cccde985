import type { ReactNode } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Button, ButtonLink } from '#app/shared/ui/button.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { QuantityPicker } from '#app/shared/ui/quantity-picker.tsx'
import { goodsPageMessages } from './goods-page.messages.ts'

/** The most of one goods that one order takes. */
const MOST = 99

interface BuyBarProps {
  goods: Goods
  quantity: number
  onQuantityChange: (quantity: number) => void
  /** The button that puts the goods into the cart. */
  addToCart: ReactNode
}

/** Quantity, total and the ways to buy; on a phone it stays in reach at the bottom of the window. */
export function BuyBar({ goods, quantity, onQuantityChange, addToCart }: BuyBarProps) {
  const t = useMessages(goodsPageMessages)
  const [language] = useLanguage()
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 grid max-h-[50dvh] gap-3 overflow-y-auto border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:max-h-none md:overflow-visible md:rounded-lg md:border md:p-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <QuantityPicker value={quantity} max={Math.min(goods.stock, MOST)} onChange={onQuantityChange} />
        <p className="text-end">
          <span className="block text-xs text-ink-soft">
            {t.total} · {t.totalQuantity(formatNumber(language, quantity))}
          </span>
          <Price krw={goods.price * quantity} className="text-xl font-bold" />
        </p>
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
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
          <Button look="primary" size="large" disabled>
            {t.soldOut}
          </Button>
        )}
      </div>
    </div>
  )
}
