import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import * as v from 'valibot'
import { type Order, Recipient } from '#app/contract/order.ts'
import { paymentOf } from '#app/contract/payment.ts'
import { isOrderable, type Line, totalOf } from '#app/entities/goods/lines.ts'
import { useOrderLimit } from '#app/entities/goods/use-order-limit.ts'
import { ApiError, isApiError } from '#app/shared/api/api-error.ts'
import { useForm } from '#app/shared/forms/use-form.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ordersMessages } from '../orders.messages.ts'
import { ordersQueries } from '../orders.queries.ts'
import { readRecipientDraft, writeRecipientDraft } from './recipient-draft.ts'
import { usePhoneNumbers } from './use-phone-numbers.ts'
import { OrderNotArrived, OrderOutcomeUnknown, usePlaceOrder } from './use-place-order.ts'

/** Form fields always have a text, so an empty postcode means no postcode. */
const recipientForm = (phoneNumbers: ReturnType<typeof usePhoneNumbers>) =>
  v.object({
    ...Recipient.entries,
    phone: v.pipe(
      Recipient.entries.phone,
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const read = phoneNumbers?.readPhoneNumber(dataset.value) ?? { phone: dataset.value }
        if ('phone' in read) return read.phone
        addIssue({ message: read.fieldError })
        return NEVER
      }),
    ),
    postcode: v.pipe(
      v.string(),
      v.transform((text) => text || undefined),
      Recipient.entries.postcode,
    ),
  })

export interface OrderFormOptions {
  userId: number
  /** Identifies what is ordered: see `createOrderAttempt`. */
  subject: string
  lines: readonly Line[]
  /** Set if the lines are the cart's, which they leave with the order. */
  from?: 'cart'
  onPlaced: (order: Order) => void
  /** Resolves when the shown quantities are written, if they are the cart's. */
  beforeOrder?: () => Promise<void>
  /** Called if the shown lines, stock or prices are outdated. Should load them again. */
  onOutdated: () => Promise<void>
}

/** The state of the order form: recipient, lines that can be ordered, and the error of the last attempt. */
export function useOrderForm({ userId, subject, lines, from, beforeOrder, onPlaced, onOutdated }: OrderFormOptions) {
  const t = useMessages(ordersMessages)
  const [language] = useLanguage()
  const queryClient = useQueryClient()
  /** The lines being ordered. They stay on the screen, because the server empties the cart before its response arrives. */
  const [ordering, setOrdering] = useState<readonly Line[]>()
  const [obstacle, setObstacle] = useState<string>()
  const [errors, setErrors] = useState<ReadonlyMap<number, string>>(new Map())

  const shown = ordering ?? lines
  const { checking, placeOrder } = usePlaceOrder(subject, shown.length === 0, onPlaced)
  const orderable = shown.filter(isOrderable)
  const total = totalOf(orderable)
  const payment = paymentOf(total)
  const limit = useOrderLimit(orderable)

  const phoneNumbers = usePhoneNumbers()
  const schema = useMemo(() => recipientForm(phoneNumbers), [phoneNumbers])
  const form = useForm({
    schema,
    initial: readRecipientDraft(userId),
    onChange: (recipient) => writeRecipientDraft(userId, recipient),
    fieldOf: (name) => name.replace('recipient.', ''),
    onSubmit: async (recipient) => {
      if (orderable.length === 0 || limit) return
      const items = orderable.map(({ goods, quantity }) => ({ goodsId: goods.goodsId, quantity }))
      setOrdering(shown)
      setObstacle(undefined)
      setErrors(new Map())
      try {
        await beforeOrder?.()
        await placeOrder({ items, recipient, payment: { expectedTotal: payment.total }, ...(from && { from }) })
      } catch (error) {
        await explain(error, items).finally(() => setOrdering(undefined))
      }
    },
  })

  async function explain(error: unknown, items: readonly { goodsId: number }[]) {
    if (error instanceof OrderNotArrived) return setObstacle(t.notArrived)
    if (error instanceof OrderOutcomeUnknown) return setObstacle(t.outcomeUnknown)
    if (isApiError(error, 'price_changed')) {
      await onOutdated()
      const now = formatKrw(language, error.total ?? payment.total)
      return setObstacle(t.priceChanged(formatKrw(language, payment.total), now))
    }
    if (isApiError(error, 'cart_changed')) {
      // Another window may have ordered the cart.
      await Promise.all([onOutdated(), queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })])
      return setObstacle(t.cartChanged)
    }
    if (isApiError(error, 'out_of_stock', 'goods_not_found')) {
      setErrors(errorsOf(error, items))
      await onOutdated()
      return setObstacle(t.someShort)
    }
    throw error
  }

  return {
    ...form,
    formError: obstacle ?? form.formError,
    checking,
    lines: shown,
    orderable,
    limit,
    total,
    payment,
    errors,
  }
}

/** Errors by goods id, from fields such as `items.0.quantity`. */
function errorsOf({ fields }: ApiError, items: readonly { goodsId: number }[]): ReadonlyMap<number, string> {
  return new Map(
    Object.entries(fields).flatMap(([field, text]) => {
      const item = items[Number(/^items\.(\d+)\./.exec(field)?.[1])]
      return item ? [[item.goodsId, text] as const] : []
    }),
  )
}
