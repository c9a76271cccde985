import type { ReactNode } from 'react'
import type { Payment } from '#app/contract/order.ts'
import { FREE_SHIPPING_FROM } from '#app/contract/payment.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { paymentMessages } from './payment.messages.ts'

interface PriceLinesProps {
  /** What the products cost. */
  goodsTotal: number
  payment: Payment
  /** Replaces the name of the products' line. */
  goodsLabel?: ReactNode
  /** Whether more products can still be added, so that the order ships free. */
  open?: boolean
}

/** What an order costs, line by line: products, shipping, discount, and the sum that is paid. */
export function PriceLines({ goodsTotal, payment, goodsLabel, open }: PriceLinesProps) {
  const t = useMessages(paymentMessages)
  const [language] = useLanguage()
  return (
    <dl className="grid gap-2 text-sm">
      <PriceLine label={goodsLabel ?? t.goods}>
        <Price krw={goodsTotal} />
      </PriceLine>
      <PriceLine label={t.shipping}>
        {payment.shippingFee === 0 ? t.free : <Price krw={payment.shippingFee} />}
        {open && payment.shippingFee > 0 && (
          <span className="block text-ink-soft">
            {t.untilFree(formatKrw(language, FREE_SHIPPING_FROM - goodsTotal))}
          </span>
        )}
      </PriceLine>
      {payment.discount > 0 && (
        <PriceLine label={payment.couponCode ? `${t.discount} (${payment.couponCode})` : t.discount}>
          <span className="price">−{formatKrw(language, payment.discount)}</span>
        </PriceLine>
      )}
      <PriceLine label={<b className="font-semibold text-ink">{t.total}</b>}>
        <Price krw={payment.total} className="text-xl font-bold" />
      </PriceLine>
    </dl>
  )
}

const PriceLine = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
    <dt className="text-ink-soft">{label}</dt>
    <dd className="ms-auto text-end">{children}</dd>
  </div>
)
