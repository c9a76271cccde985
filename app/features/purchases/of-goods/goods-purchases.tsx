import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { purchasedGoods } from '../purchase-text.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import { purchasesQueries, SHOWN_OF_GOODS } from '../purchases.queries.ts'
import { goodsPurchasesMessages } from './goods-purchases.messages.ts'
import { EmptyRows, GoodsPurchasesRows, NoteAmongRows } from './goods-purchases-skeleton.tsx'
import { useGoodsPurchasesLive } from './use-goods-purchases-live.ts'

interface GoodsPurchasesProps {
  goodsId: number
  /** The product's name in the shop's language. Rows of orders that contain only this product leave it out. */
  goodsName: string
}

/** The last buyers of this product. Its height does not depend on the number of rows, so that the layout does not shift. */
export function GoodsPurchases({ goodsId, goodsName }: GoodsPurchasesProps) {
  const t = useMessages(goodsPurchasesMessages)
  const id = useId()
  const errorText = useErrorText()
  const { data: purchases, error } = useQuery(purchasesQueries.ofGoods(goodsId))
  useGoodsPurchasesLive(goodsId)
  const note = purchases?.length === 0 ? t.noneYet : !purchases && error ? errorText(error) : undefined
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface px-4 pb-2">
      <h2 id={id} className="pt-4 pb-2 text-sm font-bold">
        {t.title}
      </h2>
      {note && <NoteAmongRows>{note}</NoteAmongRows>}
      {!purchases && !error && <GoodsPurchasesRows />}
      {/* Keyed by position: a new purchase changes the texts and moves no element. */}
      <ol>
        {purchases?.map((purchase, index) => (
          <li key={index}>
            <Row purchase={purchase} goodsName={goodsName} />
          </li>
        ))}
      </ol>
      {purchases && !note && <EmptyRows count={SHOWN_OF_GOODS - purchases.length} />}
    </section>
  )
}

function Row({ purchase, goodsName }: { purchase: Purchase; goodsName: string }) {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  const bought = purchasedGoods(language, purchase)
  return (
    <p className="grid h-11 grid-cols-[minmax(0,1fr)_5rem] items-center gap-2 text-sm">
      <span className="truncate">
        <span className="font-semibold">{t.buyer(purchase.nickname)}</span>
        {bought !== goodsName && <span className="text-ink-soft"> · {bought}</span>}
      </span>
      <span className="text-end text-xs text-ink-soft">
        <RelativeTime iso={purchase.date} />
      </span>
    </p>
  )
}
