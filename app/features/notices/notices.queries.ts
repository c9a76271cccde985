import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

const PAGE_SIZE = 20

export const noticesQueries = {
  /** Newest first. */
  list: () =>
    infiniteQueryOptions({
      queryKey: ['mine', 'notices'],
      queryFn: ({ pageParam, signal }) =>
        call('listNotices', { query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** Whether the account waits for a product. */
  restockRequest: (goodsId: number) =>
    queryOptions({
      queryKey: ['mine', 'restock-request', goodsId],
      queryFn: async ({ signal }) => (await call('getRestockRequest', { params: { goodsId } }, { signal })).asked,
    }),
}
