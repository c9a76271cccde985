import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { SelectBox } from '../../selection/select-box.tsx'
import { pricesMessages } from './prices.messages.ts'
import type { PricedGoods } from './use-change-prices.ts'

interface PricePreviewProps {
  /** Each product with what it is to cost; `undefined` where that may not be. */
  rows: readonly { goods: PricedGoods; price: number | undefined }[]
  /** Whether there is a value to change prices by. */
  known: boolean
  leftOut: ReadonlySet<number>
  onInclude: (choice: { goodsId: number; included: boolean }) => void
}

/** Each product with its old and its new price. */
export function PricePreview({ rows, known, leftOut, onInclude }: PricePreviewProps) {
  const t = useMessages(pricesMessages)
  const [language] = useLanguage()
  return (
    <div className="grid gap-2">
      <table className="w-full text-sm">
        <caption className="mb-2 text-start text-base font-semibold">{t.preview}</caption>
        <thead className="text-ink-soft">
          <tr>
            <th scope="col" colSpan={2} className="text-start font-semibold">
              {t.product}
            </th>
            <th scope="col" className="px-2 text-end font-semibold whitespace-nowrap">
              {t.was}
            </th>
            <th scope="col" className="text-end font-semibold whitespace-nowrap">
              {t.becomes}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goods, price }) => {
            const name = displayName(language, goods)
            const isIn = !leftOut.has(goods.goodsId)
            return (
              <tr key={goods.goodsId} className="border-t border-line">
                <td className="w-11">
                  <SelectBox
                    label={t.include(name)}
                    checked={isIn}
                    onSelect={(included) => onInclude({ goodsId: goods.goodsId, included })}
                  />
                </td>
                <th scope="row" className="text-start font-normal break-words">
                  {name}
                </th>
                <td className="px-2 text-end whitespace-nowrap">
                  <Price krw={goods.price} />
                </td>
                <td className="text-end">
                  {known && isIn && price === undefined && <span className="text-danger">{t.outOfRange}</span>}
                  {known && isIn && price === goods.price && <span className="text-ink-soft">{t.same}</span>}
                  {known && isIn && price !== undefined && price !== goods.price && (
                    <Price krw={price} className="font-semibold whitespace-nowrap" />
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!known && <p className="text-sm text-ink-soft">{t.noPreview}</p>}
    </div>
  )
}
