import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CartItem } from '#app/contract/cart.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { randomId } from '#app/shared/random-id.ts'
import { cartQueries } from '../cart.queries.ts'

/** Adds lines of an earlier order to the cart, as far as they can be bought now. */
export function useBuyAgain(lines: readonly CartItem[]) {
  const queryClient = useQueryClient()
  /** The key of an attempt whose answer was lost: the next press repeats it, so that nothing is added twice. */
  const unanswered = useRef<string>(undefined)
  return useMutation({
    mutationFn: () => {
      const key = (unanswered.current ??= randomId())
      const items = lines.map(({ goodsId, quantity }) => ({ goodsId, quantity }))
      return call('mergeCart', { body: { items, soldOut: 'skip' }, idempotencyKey: key })
    },
    onSettled: (_, error) => {
      if (!isApiError(error) || !error.outcomeUnknown) unanswered.current = undefined
      return queryClient.invalidateQueries({ queryKey: cartQueries.mine().queryKey })
    },
  })
}
