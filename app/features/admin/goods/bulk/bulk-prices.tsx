import { useEffect, useRef, useState } from 'react'
import type { Goods } from '#app/contract/goods.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { SelectBox } from '../../selection/select-box.tsx'
import type { Selection } from '../../selection/use-selection.ts'
import { PriceDrawer } from './price-drawer.tsx'
import { pricesMessages } from './prices.messages.ts'
import { type PriceChange, useChangePrices } from './use-change-prices.ts'

interface BulkPricesProps {
  /** The products that are shown. */
  goods: readonly Goods[]
  selection: Pick<Selection<Goods, number>, 'items' | 'selectAll' | 'selectIds' | 'clear'>
}

/**
 * Changes the prices of the selected products, and says what came of it. Those that were changed are deselected, and the change can be
 * undone; those that were not stay selected.
 */
export function BulkPrices({ goods, selection }: BulkPricesProps) {
  const t = useMessages(pricesMessages)
  const { mutateAsync, data, isPending } = useChangePrices()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLElement>(null)
  const done = useRef(false)
  const count = selection.items.length
  // The pressed button may be gone. Move the focus here, so that keyboard users continue at the same place.
  useEffect(() => {
    if (done.current && document.activeElement === document.body) root.current?.focus({ preventScroll: true })
    done.current = false
  }, [count, data])

  async function change(changes: readonly PriceChange[]) {
    const { changed, notChanged } = await mutateAsync(changes)
    done.current = true
    selection.selectIds(listed(changed), false)
    // One that failed while others of its family were changed.
    selection.selectIds(listed(notChanged.map(({ item }) => item)), true)
  }
  const failed = new Set(listed(data?.notChanged.map(({ item }) => item) ?? []))
  // Otherwise a second try would change them twice.
  const changedInPart = data?.changed.filter((one) => failed.has(one.goods.listedId)) ?? []

  return (
    <section ref={root} tabIndex={-1} aria-label={t.bulk} className="flex flex-wrap items-center gap-2 outline-none">
      <div className="ps-1">
        <SelectBox
          label={t.selectAll}
          checked={count > 0 && count === goods.length}
          partly={count > 0 && count < goods.length}
          onSelect={(checked) => selection.selectAll(goods, checked)}
        />
      </div>
      {count === 0 && (
        <span aria-hidden="true" className="text-sm text-ink-soft">
          {t.selectAll}
        </span>
      )}
      {count > 0 && (
        <>
          <p className="px-2 text-sm font-semibold digits">{t.selected(formatNumber(count))}</p>
          <Button look="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t.change}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              done.current = true
              selection.clear()
            }}
          >
            {t.deselect}
          </Button>
        </>
      )}
      <div className={data ? 'flex basis-full flex-wrap items-center gap-3' : 'sr-only'}>
        <div role="status" className="text-sm">
          {data && <Outcome outcome={data} />}
        </div>
        {data && data.changed.length > 0 && (
          <Button
            busy={isPending}
            onClick={() => {
              if (isPending) return
              void change(
                data.changed.map((one) => ({ goods: { ...one.goods, price: one.price }, price: one.goods.price })),
              )
            }}
          >
            {t.undo}
          </Button>
        )}
      </div>
      {open && (
        <PriceDrawer
          goods={selection.items}
          leftOut={new Set(changedInPart.map((one) => one.goods.goodsId))}
          onChange={change}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  )
}

const listed = (changes: readonly PriceChange[]) => [...new Set(changes.map((one) => one.goods.listedId))]

function Outcome({
  outcome: { changed, notChanged },
}: {
  outcome: NonNullable<ReturnType<typeof useChangePrices>['data']>
}) {
  const t = useMessages(pricesMessages)
  const [language] = useLanguage()
  const errorText = useErrorText()
  const reasons = new Map<string, string[]>()
  for (const { item, error } of notChanged) {
    const reason = isApiError(error, 'goods_changed') ? t.meanwhile : errorText(error)
    reasons.set(reason, [...(reasons.get(reason) ?? []), displayName(language, item.goods)])
  }
  return (
    <>
      {changed.length > 0 && <p>{t.changed(formatNumber(changed.length))}</p>}
      {notChanged.length > 0 && (
        <div className="text-danger">
          <p>{t.notChanged(formatNumber(notChanged.length))}</p>
          <ul className="list-disc ps-5">
            {[...reasons].map(([reason, names]) => (
              <li key={reason}>{`${names.join(', ')}: ${reason}`}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
