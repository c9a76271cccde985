import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { FiguresPeriod } from '#app/contract/admin.ts'
import type { ReturnStatus } from '#app/contract/order-return.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { goodsQueries } from '#app/entities/goods/goods.queries.ts'
import { call } from '#app/shared/api/call.ts'

/** The number of rows in one request. */
export const adminPageSize = 20

export interface OrderFilter {
  status?: OrderStatus | undefined
  q?: string | undefined
  /** Ordered from this moment… */
  from?: string | undefined
  /** …until just before this one. */
  to?: string | undefined
}

const orders = ['mine', 'admin', 'orders'] as const
const figures = ['mine', 'admin', 'figures'] as const
const returns = ['mine', 'admin', 'returns'] as const

export const adminQueries = {
  orders: () => orders,
  /** Lists for which the client can tell whether a new order belongs to them. */
  orderLists: () => [...orders, 'list'] as const,
  /** Searches, for which only the server can tell whether a new order belongs to them. */
  orderSearches: () => [...orders, 'search'] as const,
  /** The orders of all accounts, newest first. */
  orderList: ({ q, ...filter }: OrderFilter) =>
    infiniteQueryOptions({
      queryKey: q ? [...adminQueries.orderSearches(), { ...filter, q }] : [...adminQueries.orderLists(), filter],
      queryFn: ({ pageParam, signal }) =>
        call(
          'listAllOrders',
          { query: { ...filter, q, limit: adminPageSize, cursor: pageParam || undefined } },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** The products. It is one of the shop's lists, which events change. */
  goodsList: (q: string | undefined) =>
    infiniteQueryOptions({
      queryKey: [...goodsQueries.lists(), 'admin', { q }],
      queryFn: ({ pageParam, signal }) =>
        call('listGoods', { query: { q, limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  pictures: () =>
    queryOptions({
      queryKey: ['mine', 'admin', 'pictures'],
      queryFn: async ({ signal }) => (await call('listPictures', {}, { signal })).pictures,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  /** What changed the stock of a product, newest first. */
  stockHistory: (goodsId: number) =>
    infiniteQueryOptions({
      queryKey: ['mine', 'admin', 'stock-history', goodsId],
      queryFn: ({ pageParam, signal }) =>
        call(
          'listStockHistory',
          { params: { goodsId }, query: { limit: adminPageSize, cursor: pageParam || undefined } },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      staleTime: 0,
    }),
  figures: () => figures,
  figuresOf: (period: FiguresPeriod) =>
    queryOptions({
      queryKey: [...figures, period],
      queryFn: ({ signal }) => call('getFigures', { query: { period } }, { signal }),
    }),
  /** The reviews of all products, newest first. */
  reviews: () =>
    infiniteQueryOptions({
      queryKey: ['mine', 'admin', 'reviews'],
      queryFn: ({ pageParam, signal }) =>
        call('listAllReviews', { query: { limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      staleTime: 0,
    }),
  returns: () => returns,
  /** The returns of all orders, newest first. */
  returnList: (status: ReturnStatus | undefined) =>
    infiniteQueryOptions({
      queryKey: [...returns, status],
      queryFn: ({ pageParam, signal }) =>
        call('listReturns', { query: { status, limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  /** The coupons, newest first. */
  coupons: () =>
    infiniteQueryOptions({
      queryKey: ['mine', 'admin', 'coupons'],
      queryFn: ({ pageParam, signal }) =>
        call('listCoupons', { query: { limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      staleTime: 0,
    }),
  /** The audit entries, newest first. */
  audit: () =>
    infiniteQueryOptions({
      queryKey: ['mine', 'admin', 'audit'],
      queryFn: ({ pageParam, signal }) =>
        call('listAudit', { query: { limit: adminPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      staleTime: 0,
    }),
}
