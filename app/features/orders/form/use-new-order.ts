import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Order } from '#app/contract/order.ts'
import { ordersQueries } from '../orders.queries.ts'

/** The account's newest order, if there is an account, and if it was placed after this form was opened, so in another window; `undefined` otherwise. */
export function useNewOrder(enabled: boolean): Order | undefined {
  const { data, isFetching } = useInfiniteQuery({ ...ordersQueries.list(), enabled })
  const newest = data?.pages[0]?.orders[0]
  /** The newest order when the list was first known; `null` if there was none. */
  const [before, setBefore] = useState<string | null>()
  // A list from an earlier page may lack an order that this window has placed since.
  if (data && !isFetching && before === undefined) setBefore(newest?.orderId ?? null)
  return before !== undefined && newest?.orderId !== before ? newest : undefined
}
