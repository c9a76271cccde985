import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

export const supportQueries = {
  all: () => ['mine', 'support'] as const,
  /** The shopper's own thread; `null` before the first message. */
  own: () =>
    queryOptions({
      queryKey: [...supportQueries.all(), 'own'],
      queryFn: async ({ signal }) =>
        (await call('listSupportThreads', { query: { limit: 1 } }, { signal })).threads[0] ?? null,
    }),
  byIds: () => [...supportQueries.all(), 'one'] as const,
  /** One thread, for an administrator whose link names one that is far down in the inbox. */
  byId: (threadId: number) =>
    queryOptions({
      queryKey: [...supportQueries.byIds(), threadId],
      queryFn: async ({ signal }) => (await call('getSupportThread', { params: { threadId } }, { signal })).thread,
    }),
  /** Every thread, for administrators. */
  inbox: () =>
    infiniteQueryOptions({
      queryKey: [...supportQueries.all(), 'inbox'],
      queryFn: ({ pageParam, signal }) =>
        call('listSupportThreads', { query: { cursor: pageParam || undefined } }, { signal }),
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor,
    }),
}
