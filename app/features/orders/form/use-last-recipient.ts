import { useInfiniteQuery } from '@tanstack/react-query'
import type { Recipient } from '#app/contract/order.ts'
import { ordersQueries } from '../orders.queries.ts'

/** The recipient of the shopper's last order with an address; `undefined` if there is none or it is not loaded yet. */
export function useLastRecipient(): Recipient | undefined {
  const { data } = useInfiniteQuery(ordersQueries.list())
  const orders = data?.pages.flatMap((page) => page.orders) ?? []
  return orders.find(({ recipient }) => recipient !== null)?.recipient ?? undefined
}
