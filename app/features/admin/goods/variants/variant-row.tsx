import { useQueryClient } from '@tanstack/react-query'
import type { GoodsChange } from '#app/contract/goods-change.ts'
import type { Variant } from '#app/contract/variant.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Button } from '#app/shared/ui/button.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { NumberEditor } from '../number-editor.tsx'
import { RetireGoods } from '../retire-goods.tsx'
import { useChangeGoods } from '../use-change-goods.ts'
import { adminVariantsMessages } from './variants.messages.ts'

interface VariantRowProps {
  variant: Variant
  /** Whether it leads the family: then it can't be retired before the others. */
  leads: boolean
  /** Opens its form; left out for the variant whose form is open. */
  onEdit?: (() => void) | undefined
}

/** One variant in the admin: its stock and price are edited here, its name and pictures in a form of its own. */
export function VariantRow({ variant, leads, onEdit }: VariantRowProps) {
  const t = useMessages(adminVariantsMessages)
  const [language] = useLanguage()
  const queryClient = useQueryClient()
  const { mutateAsync } = useChangeGoods(variant.goodsId)
  const name = displayName(language, variant)
  const change = async (body: GoodsChange) => {
    await mutateAsync(body)
    // Each variant's page has all of them.
    await queryClient.invalidateQueries({ queryKey: goodsQueries.ones() })
  }
  return (
    <article aria-label={name} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-3">
        <Picture src={variant.thumbnailUrl} size="small" faded={variant.stock === 0} />
        <div className="min-w-0">
          <h4 className="font-bold">{name}</h4>
          <p className="text-sm text-ink-soft">
            {variant.values.map((value) => displayName(language, value)).join(' · ')}
          </p>
        </div>
        <div className="ms-auto flex items-center gap-2">
          {onEdit && (
            <Button aria-label={t.editMe(name)} onClick={onEdit}>
              {t.edit}
            </Button>
          )}
          {leads ? <Badge>{t.leads}</Badge> : <RetireGoods goodsId={variant.goodsId} name={name} />}
        </div>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <NumberEditor
          label={t.stock}
          of={t.stockOf(name)}
          value={variant.stock}
          onSave={(stock, expected) => change({ stock, expected: { stock: expected } })}
        />
        <NumberEditor
          label={t.price}
          of={t.priceOf(name)}
          value={variant.price}
          onSave={(price, expected) => change({ price, expected: { price: expected } })}
        />
      </div>
    </article>
  )
}
