import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import * as v from 'valibot'
import type { Order, Recipient } from '#app/contract/order.ts'
import { Email } from '#app/contract/user.ts'
import { isOrderable, type Line, totalOf } from '#app/entities/goods/lines.ts'
import { useOrderLimit } from '#app/entities/goods/use-order-limit.ts'
import { ApiError, isApiError } from '#app/shared/api/api-error.ts'
import { useForm } from '#app/shared/forms/use-form.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { couponMessages } from '../coupon/coupon.messages.ts'
import { useCoupon } from '../coupon/use-coupon.ts'
import { ordersMessages } from '../orders.messages.ts'
import { ordersQueries } from '../orders.queries.ts'
import { isUnpaid } from '../unpaid/is-unpaid.ts'
import { useAwaitingOrder } from '../unpaid/use-awaiting-order.ts'
import { forgetCoupon, recipientToStartWith, writeRecipientDraft } from './recipient-draft.ts'
import { recipientEntries } from './recipient-entries.ts'
import { usePhoneNumbers } from './use-phone-numbers.ts'
import { OrderNotArrived, OrderOutcomeUnknown, usePlaceOrder } from './use-place-order.ts'

export interface OrderFormOptions {
  /** `null` for a guest, who gives an e-mail address. */
  userId: number | null
  /** Identifies what is ordered: see `createOrderAttempt`. */
  subject: string
  lines: readonly Line[]
  /** The account's default address, which is filled in where nothing has been typed yet. */
  usual: Recipient | undefined
  /** Set if the lines are the cart's, which they leave with the order. */
  from?: 'cart'
  onPlaced: (order: Order) => void
  /** Resolves when the shown quantities are written, if they are the cart's. */
  beforeOrder?: () => Promise<void>
  /** Called if the shown lines, stock or prices are outdated. Should load them again. */
  onOutdated: () => Promise<void>
}

/** The state of the order form: recipient, coupon, lines that can be ordered, and the error of the last attempt. */
export function useOrderForm(options: OrderFormOptions) {
  const isGuest = options.userId === null
  const { userId, subject, lines, usual, from, beforeOrder, onPlaced, onOutdated } = options
  const t = useMessages(ordersMessages)
  const couponTexts = useMessages(couponMessages)
  const [language] = useLanguage()
  const queryClient = useQueryClient()
  /** The lines being ordered. They stay on the screen, because the server empties the cart before its response arrives. */
  const [ordering, setOrdering] = useState<readonly Line[]>()
  const [obstacle, setObstacle] = useState<string>()
  const [errors, setErrors] = useState<ReadonlyMap<number, string>>(new Map())

  const couponInput = useRef<HTMLInputElement>(null)

  const shown = ordering ?? lines
  const awaiting = useAwaitingOrder(
    shown.map(({ goods }) => goods.goodsId),
    !isGuest,
  )
  const isOrdered = ordering === undefined && (shown.length === 0 || awaiting !== undefined)
  const { checking, placeOrder } = usePlaceOrder(subject, isOrdered, (order) => {
    // A payment may fail: then the coupon is still typed.
    if (!isUnpaid(order)) forgetCoupon(userId, order)
    onPlaced(order)
  })
  const orderable = shown.filter(isOrderable)
  const total = totalOf(orderable)
  const limit = useOrderLimit(orderable)

  const phoneNumbers = usePhoneNumbers()
  const schema = useMemo(
    () =>
      v.object({
        ...recipientEntries(phoneNumbers),
        couponCode: v.string(),
        guestEmail: isGuest ? Email : v.string(),
      }),
    [phoneNumbers, isGuest],
  )
  const form = useForm({
    schema,
    initial: recipientToStartWith(userId, usual),
    onChange: (recipient) => writeRecipientDraft(userId, recipient),
    fieldOf: (name) => name.replace(/^(recipient|payment)\./, ''),
    onSubmit: async ({ couponCode: _typed, guestEmail, ...recipient }) => {
      if (orderable.length === 0 || limit || coupon.busy) return
      setObstacle(undefined)
      if (coupon.isNew) {
        coupon.apply()
        return setObstacle(couponTexts.checkedFirst)
      }
      if (coupon.problem) return couponInput.current?.focus()
      const items = orderable.map(({ goods, quantity }) => ({ goodsId: goods.goodsId, quantity }))
      const { couponCode } = coupon
      setOrdering(shown)
      setErrors(new Map())
      try {
        await beforeOrder?.()
        await placeOrder({
          items,
          recipient,
          payment: { expectedTotal: coupon.payment.total, couponCode, method: 'provider' },
          ...(from && { from }),
          ...(isGuest && { guestEmail }),
        })
      } catch (error) {
        await explain(error, items).finally(() => setOrdering(undefined))
      }
    },
  })

  // A code from before signing out is none of a guest's.
  const coupon = useCoupon(isGuest ? '' : form.values.couponCode, orderable)

  async function explain(error: unknown, items: readonly { goodsId: number }[]) {
    if (error instanceof OrderNotArrived) return setObstacle(t.notArrived)
    if (error instanceof OrderOutcomeUnknown) return setObstacle(t.outcomeUnknown)
    if (isApiError(error, 'price_changed', 'coupon_refused')) {
      const was = coupon.payment.total
      await Promise.all([onOutdated(), coupon.ask()])
      setObstacle(t.priceChanged(formatKrw(language, was), formatKrw(language, error.total ?? was)))
      // The field says why.
      if (error.code === 'coupon_refused') throw error
      return
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
    coupon,
    couponInput,
    awaiting,
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
