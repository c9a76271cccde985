import type { ReactNode } from 'react'
import type { Order } from '#app/contract/order.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { refunded } from '#app/contract/return-rules.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { seller } from '#app/shared/seller.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { receiptMessages } from './receipt.messages.ts'
import { splitVat } from './split-vat.ts'

/** What makes a receipt of an order: how it was paid, the tax that its total contains, and who sells. */
export function LegalLines({ order }: { order: Order }) {
  const t = useMessages(receiptMessages)
  const [language] = useLanguage()
  // The receipt of what was not paid back.
  const { supply, vat } = splitVat(paymentOfOrder(order).total - refunded(order))
  const { name, representative, businessNumber, mailOrderNumber, address } = seller[language]
  return (
    <div className="receipt-legal mt-4 grid gap-5 rounded-lg border border-line bg-surface p-5 text-sm sm:p-6">
      <Lines
        title={t.payment}
        lines={[
          [t.method, order.status === 'cancelled' ? `${t.simulated} · ${t.cancelled}` : t.simulated],
          [t.supply, <Price key="supply" krw={supply} />],
          [t.vat, <Price key="vat" krw={vat} />],
        ]}
      />
      <Lines
        title={t.seller}
        lines={[
          [t.sellerName, name],
          [t.representative, representative],
          [t.businessNumber, businessNumber],
          [t.mailOrderNumber, mailOrderNumber],
          [t.address, address],
        ]}
      />
    </div>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly (readonly [string, ReactNode])[] }) => (
  <section aria-label={title}>
    <h2 className="mb-2 font-bold">{title}</h2>
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
      {lines.map(([label, value]) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="text-end">{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)
