import type { AdminOrder } from '#app/contract/admin.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { refunded } from '#app/contract/return-rules.ts'
import { addressText } from '#app/entities/orders/address-text.ts'
import { PriceLines } from '#app/entities/orders/price-lines.tsx'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { adminMessages } from '../admin.messages.ts'

/** Where an order goes, what is in it, and what it costs. */
export function AdminOrderDetails({ order }: { order: AdminOrder }) {
  const t = useMessages(adminMessages)
  const [language] = useLanguage()
  const { recipient, items } = order
  return (
    <div className="grid gap-2 pb-2">
      <p>{recipient ? `${recipient.name} · ${recipient.phone} · ${addressText(recipient)}` : t.noRecipient}</p>
      <ul className="ruled border-y border-line">
        {items.map((line) => (
          <li key={line.goodsId} className="flex gap-3 py-2">
            <span className="me-auto min-w-0">
              {displayName(language, line)} {t.count(formatNumber(line.quantity))}
            </span>
            <Price krw={line.price * line.quantity} />
          </li>
        ))}
      </ul>
      <PriceLines goodsTotal={order.total} payment={paymentOfOrder(order)} refunded={refunded(order)} />
      <p className="text-ink-soft">{order.orderId}</p>
    </div>
  )
}
