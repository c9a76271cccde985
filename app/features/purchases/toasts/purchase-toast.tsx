import { Link } from 'wouter'
import { formatDateTime } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useRelativeTime } from '#app/shared/i18n/use-relative-time.ts'
import { pathTo } from '#app/shared/paths.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { ToastFrame } from '#app/shared/ui/toasts/toast-frame.tsx'
import { purchaseSentence } from '../purchase-text.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import type { ShownPurchase } from './purchase-stack.ts'

/** The grid row of each position, 0 at the bottom. */
const rows = ['row-start-3', 'row-start-2', 'row-start-1']

interface PurchaseToastProps {
  toast: ShownPurchase
  /** Phones show only the newest toast. */
  newest: boolean
  onClose: () => void
}

export function PurchaseToast({ toast: { purchase, place }, newest, onClose }: PurchaseToastProps) {
  const t = useMessages(purchasesMessages)
  const [language] = useLanguage()
  const when = useRelativeTime(purchase.date)
  return (
    <li
      className={classNames(
        'col-start-1 transition-[translate,opacity] starting:[translate:0_0.5rem] starting:opacity-0',
        rows[place],
        newest ? 'max-[36rem]:row-start-3' : 'max-[36rem]:hidden',
      )}
    >
      <ToastFrame closeLabel={t.close} onClose={onClose} className="h-full">
        <Link
          href={pathTo('goods', { goodsId: purchase.goodsId })}
          title={formatDateTime(language, purchase.date)}
          className="flex h-full min-w-0 flex-1 items-center rounded-md ps-4 text-sm font-semibold hover:underline"
        >
          <span className="line-clamp-3">{purchaseSentence(language, purchase, when)}</span>
        </Link>
      </ToastFrame>
    </li>
  )
}
