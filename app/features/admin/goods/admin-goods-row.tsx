import type { Goods } from '#app/contract/goods.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { SelectBox } from '../selection/select-box.tsx'
import { adminGoodsMessages } from './admin-goods.messages.ts'
import { pricesMessages } from './bulk/prices.messages.ts'
import { NumberEditor } from './number-editor.tsx'
import { RetireGoods } from './retire-goods.tsx'
import { StockHistory } from './stock-history/stock-history.tsx'
import { useChangeGoods } from './use-change-goods.ts'

interface AdminGoodsRowProps {
  goods: Goods
  /** The translated name of the category. */
  category: string
  selected: boolean
  /** `range` is whether Shift was held. */
  onSelect: (checked: boolean, range: boolean) => void
  onEdit: () => void
}

/** One product in the admin: its stock and price are edited here, and the rest in a form. */
export function AdminGoodsRow({ goods, category, selected, onSelect, onEdit }: AdminGoodsRowProps) {
  const t = useMessages(adminGoodsMessages)
  const prices = useMessages(pricesMessages)
  const [language] = useLanguage()
  const { mutateAsync: change } = useChangeGoods(goods.goodsId)
  const name = displayName(language, goods)
  return (
    <article
      aria-label={name}
      className="grid gap-3 rounded-lg border border-line bg-surface p-4 md:grid-cols-[1fr_20rem_auto] md:items-start md:gap-6"
    >
      <div className="flex items-center gap-3">
        <div className="-ms-3">
          <SelectBox label={prices.selectGoods(name)} checked={selected} onSelect={onSelect} />
        </div>
        <Picture src={goods.thumbnailUrl} size="small" faded={goods.stock === 0} />
        <div className="min-w-0">
          <h2 className="font-bold">{name}</h2>
          <p className="text-sm text-ink-soft">
            {[
              category,
              ...(goods.family ? [t.variants(goods.family.size)] : []),
              t.sold(formatNumber(goods.sold)),
            ].join(' · ')}
          </p>
        </div>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <NumberEditor
          label={t.stock}
          of={t.stockOf(name)}
          value={goods.stock}
          onSave={(stock, expected) => change({ stock, expected: { stock: expected } })}
        />
        <NumberEditor
          label={t.price}
          of={t.priceOf(name)}
          value={goods.price}
          onSave={(price, expected) => change({ price, expected: { price: expected } })}
        />
      </div>
      <div className="flex gap-2 md:mt-6.5">
        <Button aria-label={t.editMe(name)} onClick={onEdit}>
          {t.edit}
        </Button>
        <RetireGoods goodsId={goods.goodsId} name={name} />
      </div>
      <div className="md:col-span-3">
        <StockHistory goodsId={goods.goodsId} name={name} />
      </div>
    </article>
  )
}
