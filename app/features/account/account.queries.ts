import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

export const accountQueries = {
  /** The account as the server knows it. Invalidate it if the server denies a right. */
  me: () =>
    queryOptions({
      queryKey: ['mine', 'account'],
      queryFn: async ({ signal }) => (await call('getMe', {}, { signal })).user,
    }),
}
