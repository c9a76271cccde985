import { Link } from 'wouter'
import type { Purchase } from '#app/contract/purchase.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { RelativeTime } from '#app/shared/ui/relative-time.tsx'
import { purchasedGoods } from './purchase-text.ts'
import { purchasesMessages } from './purchases.messages.ts'

/** One purchase in the list: product, buyer and time. */
export function PurchaseRow({ purchase }: { purchase: Purchase }) {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  return (
    <Link
      href={pathTo('goods', { goodsId: purchase.goodsId })}
      className="grid h-14 content-center px-4 text-sm hover:bg-sunken focus-visible:-outline-offset-2"
    >
      <span className="truncate font-semibold">{purchasedGoods(language, purchase)}</span>
      {/* Use columns, so that long nicknames don't move the time. */}
      <span className="grid grid-cols-[minmax(0,1fr)_5rem] gap-2 text-xs text-ink-soft">
        <span className="truncate">{t.buyer(purchase.nickname)}</span>
        <span className="text-end">
          <RelativeTime iso={purchase.date} />
        </span>
      </span>
    </Link>
  )
}
