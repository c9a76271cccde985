import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GoodsSort } from '#app/contract/goods.ts'
import { goodsPageSize } from '#app/contract/page-head.ts'
import { call } from '#app/shared/api/call.ts'

/** What the list is narrowed down to and how it is ordered. */
export interface GoodsFilter {
  category?: string | undefined
  q?: string | undefined
  sort?: GoodsSort | undefined
}

export const goodsQueries = {
  all: () => ['goods'] as const,
  lists: () => [...goodsQueries.all(), 'list'] as const,
  list: (filter: GoodsFilter) =>
    infiniteQueryOptions({
      queryKey: [...goodsQueries.lists(), filter],
      queryFn: ({ pageParam, signal }) =>
        call('listGoods', { query: { ...filter, limit: goodsPageSize, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      // While another filter loads, the old list stays in its place.
      placeholderData: keepPreviousData,
    }),
  /** The best sold goods that fit what is typed. */
  allSuggestions: () => [...goodsQueries.all(), 'suggestions'] as const,
  suggestions: (q: string) =>
    queryOptions({
      queryKey: [...goodsQueries.allSuggestions(), q],
      queryFn: async ({ signal }) =>
        (await call('listGoods', { query: { q, sort: 'popular', limit: 6 } }, { signal })).goods,
    }),
  /** The administrators' list, in pages of another size. */
  adminList: (q: string | undefined) =>
    infiniteQueryOptions({
      queryKey: [...goodsQueries.lists(), 'admin', { q }],
      queryFn: ({ pageParam, signal }) =>
        call('listGoods', { query: { q, limit: 20, cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  ones: () => [...goodsQueries.all(), 'one'] as const,
  byId: (goodsId: number) =>
    queryOptions({
      queryKey: [...goodsQueries.ones(), goodsId],
      queryFn: async ({ signal }) => (await call('getGoods', { params: { goodsId } }, { signal })).goods,
    }),
  categories: () =>
    queryOptions({
      queryKey: [...goodsQueries.all(), 'categories'],
      queryFn: async ({ signal }) => (await call('listCategories', {}, { signal })).categories,
      staleTime: 300_000,
    }),
}
