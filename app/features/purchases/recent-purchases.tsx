import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { Purchase } from '#app/contract/purchase.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useRelativeTime } from '#app/shared/i18n/use-relative-time.ts'
import { pathTo } from '#app/shared/paths.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { purchasedGoods, purchaseSentence } from './purchase-text.ts'
import { purchasesMessages } from './purchases.messages.ts'
import { useRecentPurchases } from './purchases-context.tsx'

/** What others bought last: a column beside the goods where there is room, else one line that unfolds. */
export function RecentPurchases({ className }: { className?: string }) {
  const t = useMessages(purchasesMessages)
  const id = useId()
  const purchases = useRecentPurchases()
  const [unfolded, setUnfolded] = useState(false)
  // While a pointer or the focus is on the list it stands still: else the row that is aimed at would be another.
  const [held, setHeld] = useState<readonly Purchase[]>()
  const shown = held ?? purchases
  const hold = () => setHeld(purchases)
  const release = () => setHeld(undefined)

  return (
    <section
      aria-labelledby={`${id}-title`}
      className={classNames('rounded-lg border border-line bg-surface', className)}
    >
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
        <svg aria-hidden="true" viewBox="0 0 16 16" className={classNames('size-4', unfolded && 'rotate-180')}>
          <path d="m4 6 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
      <div
        id={id}
        onPointerEnter={hold}
        onPointerLeave={release}
        onFocus={hold}
        onBlur={release}
        className={classNames('max-h-[calc(100dvh-10rem)] overflow-y-auto pb-2 xl:block', !unfolded && 'hidden')}
      >
        {shown === undefined && <Skeleton />}
        {shown?.length === 0 && <p className="px-4 pb-2 text-sm text-ink-soft">{t.noneYet}</p>}
        <ol>
          {/* By position: a new purchase changes texts and moves nothing. */}
          {shown?.map((purchase, index) => (
            <li key={index}>
              <Row purchase={purchase} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

function Latest({ purchase }: { purchase: Purchase }) {
  const [language] = useLanguage()
  return purchaseSentence(language, purchase, useRelativeTime(purchase.date))
}

function Row({ purchase }: { purchase: Purchase }) {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  return (
    <Link
      href={pathTo('goods', { goodsId: purchase.goodsId })}
      className="grid h-14 content-center px-4 text-sm hover:bg-sunken focus-visible:-outline-offset-2"
    >
      <span className="truncate font-semibold">{purchasedGoods(language, purchase)}</span>
      {/* In columns, as a nickname's length must not move the time beside it. */}
      <span className="grid grid-cols-[minmax(0,1fr)_5rem] gap-2 text-xs text-ink-soft">
        <span className="truncate">{t.buyer(purchase.nickname)}</span>
        <RelativeTime iso={purchase.date} />
      </span>
    </Link>
  )
}

const Skeleton = () => (
  <div aria-busy="true">
    {Array.from({ length: 8 }, (_, index) => (
      <div key={index} className="grid h-14 content-center gap-1.5 px-4">
        <div className="skeleton h-4 w-3/4" />
        <div className="skeleton h-3 w-1/3" />
      </div>
    ))}
  </div>
)
