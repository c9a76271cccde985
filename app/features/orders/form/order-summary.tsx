import type { ReactNode } from 'react'
import type { Line } from '#app/entities/goods/lines.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Price } from '#app/shared/ui/price.tsx'
import { ordersMessages } from '../orders.messages.ts'
import { OrderFormLine } from './order-form-line.tsx'

interface OrderSummaryProps {
  lines: readonly Line[]
  /** By goods id: the shop's error about a line. */
  errors: ReadonlyMap<number, string>
  total: number
  /** The URL of the page where the quantity of a line can be changed. */
  changeHref: (goodsId: number) => string
  /** The button to pay, or the reason why there is none. */
  children: ReactNode
}

/** The lines and the total of the order: beside the form on wide screens, below it on a phone. */
export function OrderSummary({ lines, errors, total, changeHref, children }: OrderSummaryProps) {
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
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-2 border-t border-line pt-4">
        <dt className="text-sm text-ink-soft">{t.goodsTotal}</dt>
        <dd className="text-end text-sm">
          <Price krw={total} />
        </dd>
        <dt className="text-sm text-ink-soft">{t.delivery}</dt>
        <dd className="text-end text-sm">{t.free}</dd>
        <dt className="font-semibold">{t.total}</dt>
        <dd>
          <Price krw={total} className="text-xl font-bold" />
        </dd>
      </dl>
      {children}
    </section>
  )
}
