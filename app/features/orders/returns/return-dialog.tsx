import { useId, useState } from 'react'
import * as v from 'valibot'
import type { Order } from '#app/contract/order.ts'
import { ReturnReason, ReturnRequest } from '#app/contract/order-return.ts'
import { leftToReturn, refundOf, returnableUntil } from '#app/contract/return-rules.ts'
import { returnsMessages } from '#app/entities/orders/returns.messages.ts'
import { FormError } from '#app/shared/forms/form-error.tsx'
import { useForm } from '#app/shared/forms/use-form.ts'
import { displayName } from '#app/shared/i18n/display-name.ts'
import { formatDateTime, formatNumber } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { Dialog } from '#app/shared/ui/dialog.tsx'
import { Price } from '#app/shared/ui/price.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { TextInput } from '#app/shared/ui/text-input.tsx'
import { orderReturnsMessages } from './order-returns.messages.ts'

const Fields = v.object({ note: ReturnRequest.entries.note })

interface ReturnDialogProps {
  order: Order
  open: boolean
  onClose: () => void
  /** Sends the request. When it rejects, the form says why. */
  onSend: (request: ReturnRequest) => Promise<void>
}

/** Asks which products of an order go back, how many of each, and why. It keeps what was chosen while it is closed. */
export function ReturnDialog({ order, open, onClose, onSend }: ReturnDialogProps) {
  const t = useMessages(orderReturnsMessages)
  const names = useMessages(returnsMessages)
  const [language] = useLanguage()
  const formId = useId()
  const left = leftToReturn(order)
  const everything = new Map(left.map(({ item, left: pieces }) => [item.goodsId, pieces]))
  const isOnePiece = left.reduce((sum, one) => sum + one.left, 0) === 1
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(isOnePiece ? everything : new Map())
  const [reason, setReason] = useState<ReturnReason | ''>('')
  const [problem, setProblem] = useState<string>()
  const lines = left.flatMap(({ item: { goodsId } }) => {
    const quantity = chosen.get(goodsId) ?? 0
    return quantity > 0 ? [{ goodsId, quantity }] : []
  })
  const { form, field, formError, submitting } = useForm({
    schema: Fields,
    initial: { note: '' },
    async onSubmit({ note }) {
      const wrong = lines.length === 0 ? t.nothingChosen : reason === '' ? t.noReason : undefined
      setProblem(wrong)
      if (wrong === undefined && reason !== '') await onSend({ reason, note, lines })
    },
  })
  const choose = (next: ReadonlyMap<number, number>) => {
    setChosen(next)
    setProblem(undefined)
  }
  return (
    <Dialog
      open={open}
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          <Button type="submit" form={formId} look="primary" busy={submitting}>
            {t.ask}
          </Button>
        </>
      }
    >
      <form {...form} id={formId} className="grid gap-4 text-ink">
        <p className="text-sm text-ink-soft">
          {t.until(formatDateTime(language, new Date(returnableUntil(order)).toISOString()))}
        </p>
        <div className="grid gap-2">
          <ul className="ruled border-y border-line">
            {left.map(({ item, left: pieces }) => (
              <li key={item.goodsId} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span className="min-w-0 flex-1 basis-32 text-sm">{displayName(language, item)}</span>
                <Select
                  label={t.pieces(displayName(language, item))}
                  value={String(chosen.get(item.goodsId) ?? 0)}
                  options={Array.from({ length: pieces + 1 }, (_, count) => ({
                    value: String(count),
                    label: count === 0 ? t.none : t.count(formatNumber(count)),
                  }))}
                  onChange={(value) => choose(new Map(chosen).set(item.goodsId, Number(value)))}
                />
              </li>
            ))}
          </ul>
          {left.length > 1 && (
            <Button className="justify-self-start" onClick={() => choose(everything)}>
              {t.all}
            </Button>
          )}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span aria-hidden="true" className="text-sm font-semibold">
            {t.reason}
          </span>
          <Select<ReturnReason | ''>
            label={t.reason}
            value={reason}
            options={[
              { value: '', label: t.choose },
              ...ReturnReason.options.map((value) => ({ value, label: names[value] })),
            ]}
            onChange={(value) => {
              setReason(value)
              setProblem(undefined)
            }}
          />
        </div>
        <TextInput hint={t.noteHint} autoComplete="off" {...field('note', t.note)} />
        <dl className="flex flex-wrap items-baseline justify-between gap-x-4">
          <dt className="font-semibold">{t.refund}</dt>
          <dd>
            <Price
              krw={refundOf(order, { lines, reason: reason || 'changed_mind' }).refund}
              className="text-lg font-bold"
            />
          </dd>
          <dd className="basis-full text-sm text-ink-soft">{t.rules}</dd>
        </dl>
        <FormError>{formError ?? problem}</FormError>
      </form>
    </Dialog>
  )
}
