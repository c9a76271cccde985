import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Order } from '#app/contract/order.ts'
import { call } from '#app/shared/api/call.ts'
import { every } from '#app/shared/api/query-client.ts'
import { ordersQueries } from '../orders.queries.ts'

/** How often (ms) to ask for a payment that is decided later. Events are quicker, but may not come. */
const ASK_AGAIN_MS = 10_000

/**
 * Has the shop ask the provider about an order that awaits its payment: once when its page is opened, and with `again` until it is
 * decided.
 */
export function usePaymentCheck({ orderId, status }: Order, { again }: { again: boolean }): void {
  const queryClient = useQueryClient()
  useQuery({
    queryKey: [...ordersQueries.all(), 'payment-check', orderId],
    queryFn: async ({ signal }) => {
      const { order } = await call('checkPayment', { params: { orderId } }, { signal })
      // While it is undecided, what an event says meanwhile is newer.
      if (order.status !== 'awaiting_payment') {
        queryClient.setQueryData(ordersQueries.byId(orderId).queryKey, order)
        void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
        void queryClient.invalidateQueries({ queryKey: ordersQueries.awaiting().queryKey })
      }
      return order.status
    },
    enabled: status === 'awaiting_payment',
    staleTime: 0,
    ...(again && { refetchInterval: every(ASK_AGAIN_MS) }),
  })
}
