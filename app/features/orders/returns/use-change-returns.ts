import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Order } from '#app/contract/order.ts'
import type { ReturnRequest } from '#app/contract/order-return.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { ordersQueries } from '../orders.queries.ts'

/** Asks for a return of an order. */
export function useRequestReturn(orderId: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: ReturnRequest) => (await call('requestReturn', { params: { orderId }, body })).order,
    onSuccess: (order) => show(queryClient, order),
    onError: (error) => readAgain(queryClient, error),
  })
}

/** Withdraws a return of an order. */
export function useWithdrawReturn(orderId: string, returnId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async () => (await call('withdrawReturn', { params: { orderId, returnId } })).order,
    onSuccess: (order) => show(queryClient, order),
    onError: (error) => readAgain(queryClient, error),
  })
}

function show(queryClient: QueryClient, order: Order): void {
  queryClient.setQueryData(ordersQueries.byId(order.orderId).queryKey, order)
  void queryClient.invalidateQueries({ queryKey: ordersQueries.list().queryKey })
}

/** The order is not as it was shown. */
const readAgain = (queryClient: QueryClient, error: unknown) =>
  isApiError(error, 'order_status_conflict', 'not_returnable', 'return_changed', 'return_not_found', 'invalid')
    ? queryClient.invalidateQueries({ queryKey: ordersQueries.ones() })
    : undefined
