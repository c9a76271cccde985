import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { QuoteRequest } from '#app/contract/coupon.ts'
import { call } from '#app/shared/api/call.ts'

const PAGE_SIZE = 10

export const ordersQueries = {
  all: () => ['mine', 'orders'] as const,
  /** Newest first. */
  list: () =>
    infiniteQueryOptions({
      queryKey: [...ordersQueries.all(), 'list'],
      queryFn: ({ pageParam, signal }) =>
        call('listOrders', { query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** Those that await their payment, newest first. Orders that are decided meanwhile stay until the next look, so that nothing jumps. */
  awaiting: () =>
    queryOptions({
      queryKey: [...ordersQueries.all(), 'awaiting'],
      queryFn: async ({ signal }) => (await call('listAwaitingOrders', {}, { signal })).orders,
    }),
  quotes: () => [...ordersQueries.all(), 'quote'] as const,
  /** What an order would cost now. Another `total` of its products asks anew. */
  quote: (request: QuoteRequest, total: number) =>
    queryOptions({
      queryKey: [...ordersQueries.quotes(), request, total],
      queryFn: async ({ signal }) => (await call('quoteOrder', { body: request }, { signal })).quote,
      staleTime: 0,
    }),
  ones: () => [...ordersQueries.all(), 'one'] as const,
  byId: (orderId: string) =>
    queryOptions({
      queryKey: [...ordersQueries.ones(), orderId],
      queryFn: async ({ signal }) => (await call('getOrder', { params: { orderId } }, { signal })).order,
    }),
}
