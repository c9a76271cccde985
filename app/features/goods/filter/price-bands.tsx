import type { FilterCounts } from '#app/contract/goods-list.ts'
import { priceBands } from '#app/contract/price-bands.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { ChoiceCount } from './choice-count.tsx'
import { filterMessages } from './filter.messages.ts'
import { usePriceText } from './use-price-text.ts'

interface Prices {
  minPrice?: number | undefined
  maxPrice?: number | undefined
}

interface PriceBandsProps {
  /** How many products each band has, once that is known. */
  counts: FilterCounts['prices'] | undefined
  /** The prices that the fields say. */
  chosen: Prices
  /** Without prices the pressed band is given up again. */
  onChoose: (prices: Prices) => void
}

/** The usual prices, which fill in the fields. */
export function PriceBands({ counts, chosen, onChoose }: PriceBandsProps) {
  const t = useMessages(filterMessages)
  const priceText = usePriceText()
  return (
    <ul aria-label={t.bands} className="mb-4 grid grid-cols-2 gap-2">
      {priceBands.map(({ minPrice, maxPrice }, index) => {
        const pressed = chosen.minPrice === minPrice && chosen.maxPrice === maxPrice
        return (
          <li key={`${minPrice}-${maxPrice}`}>
            <button
              type="button"
              aria-pressed={pressed}
              className={classNames(
                'flex min-h-11 w-full flex-wrap items-center gap-x-3 rounded-md border px-3 py-1 text-start text-sm font-semibold hover:bg-line',
                pressed ? 'border-accent bg-accent-soft' : 'border-line-strong',
              )}
              onClick={() => onChoose(pressed ? {} : { minPrice, maxPrice })}
            >
              <span>{priceText({ minPrice, maxPrice })}</span>
              <ChoiceCount found={counts?.[index]?.found} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
