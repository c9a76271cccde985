import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { ordersQueries } from '../orders.queries.ts'

/** Cancels an order. If it is packed already, nothing is changed and the orders are refetched. */
export function useCancelOrder(orderId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => (await call('cancelOrder', { params: { orderId }, body: { status: 'cancelled' } })).order,
    onSuccess: (order) => {
      queryClient.setQueryData(ordersQueries.byId(orderId).queryKey, order)
      queryClient.setQueryData(ordersQueries.awaiting().queryKey, (orders) =>
        orders?.map((one) => (one.orderId === orderId ? order : one)),
      )
      void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
    },
    onError: (error) => {
      if (isApiError(error, 'order_status_conflict')) {
        return queryClient.invalidateQueries({ queryKey: ordersQueries.all() })
      }
      return undefined
    },
  })
}
