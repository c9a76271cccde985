import { useId, useState } from 'react'
import type { GoodsInFull } from '#app/contract/goods.ts'
import { useVariantsLive } from '#app/entities/goods/use-variants-live.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { AddVariant } from './add-variant.tsx'
import { VariantRow } from './variant-row.tsx'
import { adminVariantsMessages } from './variants.messages.ts'

interface VariantsSectionProps {
  goods: GoodsInFull
  /** Opens the form of another variant. */
  onEdit: (goodsId: number) => void
}

const noVariants = { options: [], list: [] }

/** What a product can be chosen by, and its variants, below its form. */
export function VariantsSection({ goods, onEdit }: VariantsSectionProps) {
  const t = useMessages(adminVariantsMessages)
  const id = useId()
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<string>()
  const { options, list } = goods.variants ?? noVariants
  useVariantsLive(goods.goodsId, goods.variants ?? noVariants)
  const close = (name?: string) => {
    setAdding(false)
    setAdded(name)
  }
  return (
    <section aria-labelledby={id} className="mx-auto mt-10 grid max-w-xl gap-4">
      <h3 id={id} className="text-lg font-bold">
        {t.options}
      </h3>
      {list.length === 0 && <p className="text-ink-soft">{t.none}</p>}
      <ul className="grid gap-3">
        {list.map((variant, index) => (
          <li key={variant.goodsId}>
            <VariantRow
              variant={variant}
              leads={index === 0}
              onEdit={variant.goodsId === goods.goodsId ? undefined : () => onEdit(variant.goodsId)}
            />
          </li>
        ))}
      </ul>
      {adding ? (
        <AddVariant goodsId={goods.goodsId} options={options} onDone={close} />
      ) : (
        <Button onClick={() => setAdding(true)} className="justify-self-start">
          {list.length === 0 ? t.addFirst : t.add}
        </Button>
      )}
      <p role="status" className={added === undefined ? 'sr-only' : 'text-sm text-success'}>
        {added !== undefined && t.added(added)}
      </p>
    </section>
  )
}
