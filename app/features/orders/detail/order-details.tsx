import { Link } from 'wouter'
import type { Order } from '#app/contract/order.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { isDone, piecesOf, refunded } from '#app/contract/return-rules.ts'
import { reviewableStatus } from '#app/contract/reviewable-status.ts'
import { addressText } from '#app/entities/orders/address-text.ts'
import { PriceLines } from '#app/entities/orders/price-lines.tsx'
import { reviewsAnchor } from '#app/entities/reviews/reviews-anchor.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatDateTime, formatKrw, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { Picture } from '#app/shared/ui/picture.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { ordersMessages } from '../orders.messages.ts'
import { OrderReturns } from '../returns/order-returns.tsx'
import { isUnpaid } from '../unpaid/is-unpaid.ts'
import { OrderProgress } from './order-progress.tsx'

/** One order: progress once it is paid, number, time, delivery address, lines and what they cost. */
export function OrderDetails({ order }: { order: Order }) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const { recipient, returns = [] } = order
  const done = returns.filter(isDone)
  return (
    <div className="grid gap-6 rounded-lg border border-line bg-surface p-5 sm:p-6">
      {!isUnpaid(order) && <OrderProgress order={order} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm [&>dt]:text-ink-soft">
        <dt>{t.orderNumber}</dt>
        <dd>{order.orderId}</dd>
        <dt>{t.orderedAt}</dt>
        <dd>
          <time dateTime={order.orderedAt}>{formatDateTime(language, order.orderedAt)}</time>
        </dd>
        <dt>{t.recipient}</dt>
        <dd>
          {recipient ? (
            <>
              <span className="block">
                {recipient.name} · {recipient.phone}
              </span>
              <span className="block">{addressText(recipient)}</span>
            </>
          ) : (
            t.noRecipient
          )}
        </dd>
        {order.guestEmail !== undefined && (
          <>
            <dt>{t.email}</dt>
            <dd className="break-all">{order.guestEmail}</dd>
          </>
        )}
      </dl>
      <ul className="ruled border-y border-line">
        {order.items.map((line) => (
          <li key={line.goodsId} className="flex flex-wrap items-center gap-4 py-4">
            <Picture src={line.thumbnailUrl} size="small" />
            <div className="flex-1 basis-32">
              <Link
                href={pathTo('goods', { goodsId: line.goodsId })}
                className="inline-flex min-h-11 items-end pb-0.5 font-semibold hover:underline"
              >
                {displayName(language, line)}
              </Link>
              <p className="text-sm text-ink-soft">
                {t.count(formatNumber(line.quantity)) +
                  (line.quantity > 1 ? ` (${t.each(formatKrw(language, line.price))})` : '')}
              </p>
              {piecesOf(done, line.goodsId) > 0 && (
                <p className="text-sm text-ink-soft">{t.returned(formatNumber(piecesOf(done, line.goodsId)))}</p>
              )}
            </div>
            <Price krw={line.price * line.quantity} className="font-semibold" />
            {/* Reviews need an account. */}
            {order.status === reviewableStatus && order.guestEmail === undefined && (
              <ButtonLink
                href={`${pathTo('goods', { goodsId: line.goodsId })}#${reviewsAnchor}`}
                aria-label={t.reviewOf(displayName(language, line))}
                className="receipt-actions"
              >
                {t.review}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <PriceLines goodsTotal={order.total} payment={paymentOfOrder(order)} refunded={refunded(order)} />
      <OrderReturns order={order} />
    </div>
  )
}
