import { useId } from 'react'
import type { GoodsInFull } from '#app/contract/goods.ts'
import type { Variant, Variants } from '#app/contract/variant.ts'
import { useVariantsLive } from '#app/entities/goods/use-variants-live.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { useChooseVariant } from './use-choose-variant.ts'

import { variantChooserMessages } from './variant-chooser.messages.ts'

interface VariantChooserProps {
  /** The variant that is shown. */
  goods: GoodsInFull
  variants: Variants
}

/**
 * What a product can be chosen by: a group of native radio buttons for each option. One that is sold out can be chosen, to be told when there is more;
 * a combination that does not exist can't.
 */
export function VariantChooser({ goods, variants }: VariantChooserProps) {
  const t = useMessages(variantChooserMessages)
  const [language] = useLanguage()
  const choose = useChooseVariant(goods)
  useVariantsLive(goods.goodsId, variants)
  const group = useId()
  const { options, list } = variants
  const own = list.find(({ goodsId }) => goodsId === goods.goodsId)?.values.map(({ name }) => name) ?? []
  const hasSeveralPrices = list.some(({ price }) => price !== goods.price)
  return (
    <div className="grid gap-4">
      {options.map((option, at) => (
        <fieldset key={option.name}>
          <legend className="mb-2 text-sm font-semibold">{displayName(language, option)}</legend>
          <div className="flex flex-wrap gap-2">
            {valuesOf(list, at).map((value) => {
              const variant = list.find(({ values }) =>
                values.every(({ name }, place) => name === (place === at ? value.name : own[place])),
              )
              return (
                <label
                  key={value.name}
                  className={classNames(
                    'grid min-h-11 content-center rounded-md border border-line-strong px-4 py-1 text-center text-sm has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
                    variant ? 'cursor-pointer bg-surface' : 'border-dashed bg-sunken',
                  )}
                >
                  <input
                    type="radio"
                    name={`${group}${at}`}
                    checked={value.name === own[at]}
                    disabled={!variant}
                    onChange={() => variant && choose(variant)}
                    className="sr-only"
                  />
                  <span className="font-semibold">{displayName(language, value)}</span>{' '}
                  <span className="text-xs text-ink-soft">
                    {variant
                      ? [
                          ...(hasSeveralPrices ? [formatKrw(language, variant.price)] : []),
                          ...(variant.stock === 0 ? [t.soldOut] : []),
                        ].join(' · ')
                      : t.notMade}
                  </span>
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

/** What variants have of an option, each once. */
const valuesOf = (list: readonly Variant[], at: number) => [
  ...new Map(list.flatMap(({ values }) => values[at] ?? []).map((value) => [value.name, value])).values(),
]
