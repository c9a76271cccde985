import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

const PAGE_SIZE = 20

export const wishesQueries = {
  all: () => ['mine', 'wishes'] as const,
  /** The numbers of all products on the account's wishlist, newest wish first. */
  ids: () =>
    queryOptions({
      queryKey: [...wishesQueries.all(), 'ids'],
      queryFn: async ({ signal }) => (await call('listWishedIds', {}, { signal })).goodsIds,
    }),
  /** The products themselves, newest wish first. */
  list: () =>
    infiniteQueryOptions({
      queryKey: [...wishesQueries.all(), 'list'],
      queryFn: ({ pageParam, signal }) =>
        call('listWishes', { query: { limit: PAGE_SIZE, ...(pageParam && { cursor: pageParam }) } }, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
    }),
}
