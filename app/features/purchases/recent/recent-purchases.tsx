import { useDeferredValue, useId, useState } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useRelativeTime } from '#app/shared/i18n/use-relative-time.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Icon } from '#app/shared/ui/icon.tsx'
import { PurchaseRow } from '../purchase-row.tsx'
import { purchaseSentence } from '../purchase-text.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import { useRecentPurchases } from '../purchases-context.tsx'
import { RecentPurchasesRows } from './recent-purchases-skeleton.tsx'

/** The last purchases in the shop: a column beside the products on wide screens, otherwise one line that can be unfolded. */
export function RecentPurchases() {
  const t = useMessages(purchasesMessages)
  const id = useId()
  const purchases = useRecentPurchases()
  const [unfolded, setUnfolded] = useState(false)
  // The list stands still while it has the pointer or the focus, so that no row moves away under the pointer.
  const [held, setHeld] = useState<readonly Purchase[]>()
  // Deferred: twenty rows render in slices, so that a slow phone, where they are folded, can scroll and tap meanwhile.
  const shown = useDeferredValue(held ?? purchases)
  const hold = () => setHeld(purchases)
  const release = () => setHeld(undefined)

  return (
    <section aria-labelledby={`${id}-title`} className="rounded-lg border border-line bg-surface">
      <h2 id={`${id}-title`} className="px-4 pt-4 pb-2 text-sm font-bold max-xl:sr-only">
        {t.recent}
      </h2>
      <button
        type="button"
        aria-expanded={unfolded}
        aria-controls={id}
        onClick={() => setUnfolded(!unfolded)}
        className="flex min-h-11 w-full items-center gap-3 rounded-lg px-4 text-sm xl:hidden"
      >
        <span className="shrink-0 font-bold">{t.recent}</span>
        <span aria-hidden="true" className="min-w-0 flex-1 truncate text-start text-ink-soft">
          {purchases?.[0] && <Latest purchase={purchases[0]} />}
        </span>
        <Icon name="down" className={classNames('size-4', unfolded && 'rotate-180')} />
      </button>
      <div
        id={id}
        onPointerEnter={hold}
        onPointerLeave={release}
        onFocus={hold}
        onBlur={release}
        className={classNames('max-h-[calc(100dvh-10rem)] overflow-y-auto pb-2 xl:block', !unfolded && 'hidden')}
      >
        {shown === undefined && <RecentPurchasesRows />}
        {shown?.length === 0 && <p className="px-4 pb-2 text-sm text-ink-soft">{t.noneYet}</p>}
        <ol>
          {/* Keyed by position: a new purchase changes the texts and moves no element. */}
          {shown?.map((purchase, index) => (
            <li key={index}>
              <PurchaseRow purchase={purchase} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Latest({ purchase }: { purchase: Purchase }) {
  const [language] = useLanguage()
  return <span>{purchaseSentence(language, purchase, useRelativeTime(purchase.date))}</span>
}
