import type { ReactNode } from 'react'
import type { Payment } from '#app/contract/order.ts'
import type { Line } from '#app/entities/goods/lines.ts'
import { PriceLines } from '#app/entities/orders/price-lines.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ordersMessages } from '../orders.messages.ts'
import { OrderFormLine } from './order-form-line.tsx'

interface OrderSummaryProps {
  lines: readonly Line[]
  /** By goods id: the shop's error about a line. */
  errors: ReadonlyMap<number, string>
  /** What the products cost. */
  total: number
  payment: Payment
  /** The URL of the page where the quantity of a line can be changed. */
  changeHref: (goodsId: number) => string
  /** The field for a coupon. */
  coupon?: ReactNode
  /** The button to pay, or the reason why there is none. */
  children: ReactNode
}

/** The lines and the total of the order: beside the form on wide screens, below it on a phone. */
export function OrderSummary({ lines, errors, total, payment, changeHref, coupon, children }: OrderSummaryProps) {
  const t = useMessages(ordersMessages)
  return (
    <section
      aria-label={t.goodsToOrder}
      className="grid gap-4 rounded-lg border border-line bg-surface p-5 md:sticky md:top-24"
    >
      <div>
        <h2 className="text-lg font-bold">{t.goodsToOrder}</h2>
        <ul className="ruled">
          {lines.map((line) => (
            <OrderFormLine
              key={line.goods.goodsId}
              line={line}
              error={errors.get(line.goods.goodsId)}
              changeHref={changeHref(line.goods.goodsId)}
            />
          ))}
        </ul>
      </div>
      <div className="grid gap-4 border-t border-line pt-4">
        {coupon}
        <PriceLines goodsTotal={total} payment={payment} open />
      </div>
      {children}
    </section>
  )
}
