import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { OrderStatus } from '#app/contract/order.ts'
import { call } from '#app/shared/api/call.ts'

/** So many rows are read at once. */
export const adminPageSize = 20

export interface OrderFilter {
  status?: OrderStatus | undefined
  q?: string | undefined
}

const orders = ['mine', 'desk', 'orders'] as const

export const adminQueries = {
  orders: () => orders,
  /** Whether a new order belongs there can be told from the order. */
  orderLists: () => [...orders, 'list'] as const,
  /** Whether a new order belongs there, the shop has to be asked. */
  orderSearches: () => [...orders, 'search'] as const,
  /** Everybody's orders, newest first. */
  orderList: ({ status, q }: OrderFilter) =>
    infiniteQueryOptions({
      queryKey: q ? [...adminQueries.orderSearches(), { status, q }] : [...adminQueries.orderLists(), { status }],
      queryFn: ({ pageParam, signal }) =>
        call(
          'listAllOrders',
          { query: { status, q, limit: adminPageSize, cursor: pageParam || undefined } },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  pictures: () =>
    queryOptions({
      queryKey: ['mine', 'desk', 'pictures'],
      queryFn: async ({ signal }) => (await call('listPictures', {}, { signal })).pictures,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  figures: () =>
    queryOptions({
      queryKey: ['mine', 'desk', 'figures'],
      queryFn: ({ signal }) => call('getFigures', {}, { signal }),
    }),
  /** What administrators did, newest first. */
  audit: () =>
    infiniteQueryOptions({
      queryKey: ['mine', 'desk', 'audit'],
      queryFn: ({ pageParam, signal }) =>
        call('listAudit', { query: { limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      staleTime: 0,
    }),
}
