import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'

export const cartQueries = {
  mine: () =>
    queryOptions({
      queryKey: ['mine', 'cart'],
      queryFn: async ({ signal }) => (await call('getCart', {}, { signal })).cart,
    }),
}
