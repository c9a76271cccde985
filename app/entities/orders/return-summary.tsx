import type { Order } from '#app/contract/order.ts'
import type { OrderReturn } from '#app/contract/order-return.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatDateTime, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Badge } from '#app/shared/ui/badge.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { returnTone } from './return-badge.tsx'
import { returnsMessages } from './returns.messages.ts'

interface ReturnSummaryProps {
  order: Pick<Order, 'items'>
  orderReturn: OrderReturn
}

/** A return: its status and since when, which products, why, and what is paid back. */
export function ReturnSummary({ order: { items }, orderReturn }: ReturnSummaryProps) {
  const t = useMessages(returnsMessages)
  const [language] = useLanguage()
  const { status, reason, note, lines, refund, changedAt, declinedReason } = orderReturn
  const nameOf = (goodsId: number) => {
    const item = items.find((one) => one.goodsId === goodsId)
    return item ? displayName(language, item) : ''
  }
  return (
    <div className="grid gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={returnTone[status]}>{t[status]}</Badge>
        <time dateTime={changedAt} className="ms-auto text-ink-soft">
          {formatDateTime(language, changedAt)}
        </time>
      </p>
      <ul>
        {lines.map(({ goodsId, quantity }) => (
          <li key={goodsId}>{t.pieces(nameOf(goodsId), formatNumber(quantity))}</li>
        ))}
      </ul>
      <dl className="grid max-w-md grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&>dd]:text-end [&>dt]:text-ink-soft">
        <dt>{t.reason}</dt>
        <dd>
          {t[reason]}
          {note !== '' && <span className="block break-words text-ink-soft">{note}</span>}
        </dd>
        <dt>{t.refund}</dt>
        <dd>
          <Price krw={refund} className="font-semibold" />
        </dd>
        {declinedReason !== undefined && (
          <>
            <dt>{t.declinedReason}</dt>
            <dd className="break-words text-danger">{declinedReason}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
