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
  /** What was paid back of it for returns. */
  refunded?: number
  /** Whether more products can still be added, so that the order ships free. */
  open?: boolean
}

/** What an order costs, line by line: products, shipping, discount, and the sum that is paid. */
export function PriceLines({ goodsTotal, payment, goodsLabel, refunded = 0, open }: PriceLinesProps) {
  const t = useMessages(paymentMessages)
  const [language] = useLanguage()
  return (
    <dl className="grid gap-2 text-sm">
      <PriceLine label={goodsLabel ?? t.goods}>
        <Price krw={goodsTotal} />
      </PriceLine>
      <PriceLine
        label={t.shipping}
        note={open && payment.shippingFee > 0 && t.untilFree(formatKrw(language, FREE_SHIPPING_FROM - goodsTotal))}
      >
        {payment.shippingFee === 0 ? t.free : <Price krw={payment.shippingFee} />}
      </PriceLine>
      {payment.discount > 0 && (
        <PriceLine label={payment.couponCode ? `${t.discount} (${payment.couponCode})` : t.discount}>
          <span className="price">−{formatKrw(language, payment.discount)}</span>
        </PriceLine>
      )}
      <PriceLine label={t.total} isSum>
        <Price krw={payment.total} className="text-xl font-bold" />
      </PriceLine>
      {refunded > 0 && (
        <>
          <PriceLine label={t.refunded}>
            <span className="price">−{formatKrw(language, refunded)}</span>
          </PriceLine>
          <PriceLine label={t.remaining}>
            <Price krw={payment.total - refunded} className="font-semibold" />
          </PriceLine>
        </>
      )}
    </dl>
  )
}

interface PriceLineProps {
  label: ReactNode
  children: ReactNode
  /** A sentence about the amount, below it. */
  note?: ReactNode
  isSum?: boolean
}

const PriceLine = ({ label, children, note, isSum }: PriceLineProps) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-4">
    <dt className={isSum ? 'font-semibold' : 'text-ink-soft'}>{label}</dt>
    <dd className="ms-auto text-end">{children}</dd>
    {note && <dd className="basis-full text-end text-ink-soft">{note}</dd>}
  </div>
)
