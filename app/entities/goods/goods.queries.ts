import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GoodsQuery } from '#app/contract/goods-list.ts'
import { goodsPageSize } from '#app/contract/page-head.ts'
import { call } from '#app/shared/api/call.ts'

/** How the list is filtered and sorted. */
export type GoodsFilter = { [K in Exclude<keyof GoodsQuery, 'cursor' | 'limit'>]?: GoodsQuery[K] | undefined }

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
      // Keep showing the old list while the list of another filter loads.
      placeholderData: keepPreviousData,
    }),
  /** Lists of a few products, which have one page. */
  shortLists: () => [...goodsQueries.all(), 'short'] as const,
  /** The products that match the typed text best. */
  suggestions: (q: string) =>
    queryOptions({
      queryKey: [...goodsQueries.shortLists(), 'suggestions', q],
      queryFn: async ({ signal }) => (await call('listGoods', { query: { q, limit: 6 } }, { signal })).goods,
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
