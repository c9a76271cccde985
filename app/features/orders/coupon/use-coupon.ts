import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldErrorTexts } from '#app/contract/field-errors.ts'
import { paymentOf } from '#app/contract/payment.ts'
import { type Line, totalOf } from '#app/entities/goods/lines.ts'
import { useErrorText } from '#app/shared/api/use-error-text.ts'
import { formatKrw } from '#app/shared/i18n/format.ts'
import { useLanguage } from '#app/shared/i18n/language.tsx'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { ordersQueries } from '../orders.queries.ts'
import { couponMessages } from './coupon.messages.ts'

/**
 * What the lines cost with a coupon, as the shop says. A code counts from when it is applied until it is typed over; the shop is asked
 * again when lines or prices change.
 */
export function useCoupon(typed: string, lines: readonly Line[]) {
  const t = useMessages(couponMessages)
  const [language] = useLanguage()
  const errorText = useErrorText()
  const queryClient = useQueryClient()
  // What was typed before a reload was applied, or will be checked before it is paid.
  const [applied, setApplied] = useState(typed)
  const code = applied === typed ? typed.trim() : ''
  const total = totalOf(lines)
  const items = lines.map(({ goods, quantity }) => ({ goodsId: goods.goodsId, quantity }))
  const { data, error, isFetching } = useQuery({
    ...ordersQueries.quote({ items, couponCode: code }, total),
    enabled: code !== '' && items.length > 0,
  })
  // While a price changes, the quote may be of the other price.
  const quote = code !== '' && data?.total === total ? data : undefined

  function problem(): string | undefined {
    if (quote?.couponProblem === 'couponMinimum' && quote.minTotal !== undefined) {
      return t.minimum(formatKrw(language, quote.minTotal))
    }
    if (quote?.couponProblem) return fieldErrorTexts[language][quote.couponProblem]
    return code !== '' && error && !isFetching ? errorText(error) : undefined
  }

  const fits = quote !== undefined && quote.couponProblem === undefined
  return {
    /** The code to order with. */
    couponCode: fits ? code : undefined,
    payment: fits ? quote.payment : paymentOf(total),
    discount: fits ? quote.payment.discount : undefined,
    problem: problem(),
    busy: code !== '' && isFetching,
    /** Whether what is typed has not been applied yet. */
    isNew: typed.trim() !== '' && code === '',
    apply: () => setApplied(typed),
    /** Asks the shop again. */
    ask: () => queryClient.invalidateQueries({ queryKey: ordersQueries.quotes() }),
  }
}
