import { useInfiniteQuery } from '@tanstack/react-query'
import type { Recipient } from '#app/contract/order.ts'
import { ordersQueries } from '../orders.queries.ts'

/** Where the shopper's last order went that has an address; `undefined` when there is none, or it is not known yet. */
export function useLastRecipient(): Recipient | undefined {
  const { data } = useInfiniteQuery(ordersQueries.list())
  const orders = data?.pages.flatMap((page) => page.orders) ?? []
  return orders.find(({ recipient }) => recipient !== null)?.recipient ?? undefined
}
