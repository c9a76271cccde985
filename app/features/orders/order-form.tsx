import { FormError } from '#app/shared/forms/form-error.tsx'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Notice } from '#app/shared/ui/notice.tsx'
import { PageTitle } from '#app/shared/ui/page-title.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { TextField } from '#app/shared/ui/text-field.tsx'
import { NothingToOrder } from './nothing-to-order.tsx'
import { OrderFormLine } from './order-form-line.tsx'
import { ordersMessages } from './orders.messages.ts'
import { type OrderFormOptions, useOrderForm } from './use-order-form.ts'

interface OrderFormProps extends OrderFormOptions {
  /** Where the quantity of a line can be changed. */
  changeHref: (goodsId: number) => string
}

/** Recipient, what is ordered, and the button that pays. */
export function OrderForm({ changeHref, ...options }: OrderFormProps) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const { form, field, formError, submitting, checking, lines, orderable, total, refusals } = useOrderForm(options)
  if (checking) return <Notice role="status" title={t.checking} />
  if (lines.length === 0) return <NothingToOrder />
  return (
    <form {...form} className="grid items-start gap-8 md:grid-cols-[1fr_20rem]">
      <div className="[&>h1]:mb-0 md:col-span-2">
        <PageTitle>{t.order}</PageTitle>
      </div>
      <div className="grid gap-8">
        <section aria-label={t.goodsToOrder}>
          <h2 className="text-lg font-bold">{t.goodsToOrder}</h2>
          <ul className="ruled">
            {lines.map((line) => (
              <OrderFormLine
                key={line.goods.goodsId}
                line={line}
                refusal={refusals.get(line.goods.goodsId)}
                changeHref={changeHref(line.goods.goodsId)}
              />
            ))}
          </ul>
        </section>
        <section aria-label={t.recipient} className="grid gap-5">
          <h2 className="text-lg font-bold">{t.recipient}</h2>
          <TextField label={t.name} autoComplete="name" {...field('name')} />
          <TextField label={t.phone} type="tel" inputMode="tel" autoComplete="tel" {...field('phone')} />
          <TextField label={t.address1} autoComplete="address-line1" {...field('address1')} />
          <TextField label={t.address2} hint={t.address2Hint} autoComplete="address-line2" {...field('address2')} />
        </section>
      </div>
      <div className="grid gap-3 md:sticky md:top-24 md:rounded-lg md:border md:border-line md:bg-surface md:p-5">
        {orderable.length > 0 ? (
          <>
            <p className="flex items-baseline justify-between gap-4">
              <span className="text-sm">{t.total}</span>
              <Price krw={total} className="text-xl font-bold" />
            </p>
            <p className="text-sm text-ink-soft">{t.freeDelivery}</p>
            <FormError>{formError}</FormError>
            <Button type="submit" look="primary" size="large" busy={submitting}>
              {t.pay(formatKrw(language, total))}
            </Button>
          </>
        ) : (
          <p role="status">{t.nothingLeft}</p>
        )}
      </div>
    </form>
  )
}
