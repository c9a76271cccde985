import { queryOptions } from '@tanstack/react-query'
import { call } from '#app/shared/api/call.ts'
import { every } from '#app/shared/api/query-client.ts'
import { shopNow } from '#app/shared/shop-time.ts'

/** The longest time (ms) between two looks at a payment. */
const LOOK_AGAIN_MS = 60_000

export const testPaymentQueries = {
  /** A payment as the provider knows it. Another window may pay it, and its deadline passes. */
  byId: (paymentId: string) =>
    queryOptions({
      queryKey: ['test-provider', paymentId],
      queryFn: async ({ signal }) => (await call('getTestPayment', { params: { paymentId } }, { signal })).payment,
      staleTime: 0,
      refetchInterval: (query) => {
        const { data, error } = query.state
        if (!data || error) return every(LOOK_AGAIN_MS)(query)
        return Math.min(Math.max(Date.parse(data.expiresAt) - shopNow(), 1_000), LOOK_AGAIN_MS)
      },
    }),
}
