import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

export const addressesQueries = {
  /** The account's addresses, the default one first. */
  mine: () =>
    queryOptions({
      queryKey: ['mine', 'addresses'],
      queryFn: async ({ signal }) => (await call('listAddresses', {}, { signal })).addresses,
    }),
}
