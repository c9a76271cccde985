import { Link } from 'wouter'
import type { CartLine } from '#app/contract/cart.ts'
import { MAX_QUANTITY } from '#app/contract/limits.ts'
import { isOrderable, maxQuantity } from '#app/entities/goods/lines.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { QuantityPicker } from '#app/shared/ui/quantity-picker.tsx'
import { cartMessages } from '../cart.messages.ts'
import { failureText } from './failure-text.ts'

interface CartRowProps {
  line: CartLine
  /** Why the last change of this line failed. */
  failure: Error | undefined
  onChange: (quantity: number) => void
  onRemove: () => void
}

export function CartRow({ line, failure, onChange, onRemove }: CartRowProps) {
  const t = useMessages(cartMessages)
  const [language] = useLanguage()
  const { goods, quantity } = line
  const name = displayName(language, goods)
  const soldOut = goods.stock === 0
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2 py-5">
      <Picture src={goods.thumbnailUrl} faded={soldOut} />
      <div className="grid min-w-0 flex-1 basis-44 content-start gap-1">
        <div className="flex items-start justify-between gap-2">
          <Link
            href={pathTo('goods', { goodsId: goods.goodsId })}
            className="inline-flex min-h-11 items-center font-semibold hover:underline"
          >
            {name}
          </Link>
          <Button look="quiet" className="-me-3 shrink-0" aria-label={t.removeName(name)} onClick={onRemove}>
            {t.remove}
          </Button>
        </div>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {soldOut && <Badge tone="danger">{t.soldOut}</Badge>}
          <span>{t.each(formatKrw(language, goods.price))}</span>
        </p>
        <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <QuantityPicker value={quantity} max={maxQuantity(goods)} onChange={onChange} of={name} />
          <Price
            krw={goods.price * quantity}
            className={isOrderable(line) ? 'text-lg font-bold' : 'text-lg text-ink-soft line-through'}
          />
        </div>
        <RowNote line={line} failure={failure} />
      </div>
    </div>
  )
}

/**
 * The most important note about a line. The live region is rendered before its text, so that screen readers announce the text.
 */
function RowNote({ line: { goods, quantity }, failure }: Pick<CartRowProps, 'line' | 'failure'>) {
  const t = useMessages(cartMessages)
  const [language] = useLanguage()
  const stock = formatNumber(goods.stock)
  const error = failure
    ? failureText(language, failure)
    : goods.stock === 0
      ? t.soldOutWhy
      : quantity > goods.stock
        ? t.tooMany(stock)
        : undefined
  const limit = quantity === goods.stock ? t.allThereIs(stock) : quantity === MAX_QUANTITY ? t.mostOfOne : undefined
  return (
    <p role="status" className={error ? 'text-sm text-danger' : 'text-sm text-ink-soft'}>
      {error ?? limit}
    </p>
  )
}
