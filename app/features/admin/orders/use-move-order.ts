import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminOrder, AdminOrdersPage } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { adminQueries } from '../admin.queries.ts'
import { withStatuses } from './order-lists.ts'

/** Moves an order to another status. If its status has changed meanwhile, nothing is changed and the lists are refetched. */
export function useMoveOrder({ orderId, status: expectedStatus }: AdminOrder) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (status: OrderStatus) =>
      (await call('changeOrderStatus', { params: { orderId }, body: { status, expectedStatus } })).order,
    onSuccess: (order) => {
      queryClient.setQueriesData<InfiniteData<AdminOrdersPage>>(
        { queryKey: adminQueries.orders() },
        (pages) => pages && withStatuses(pages, [order]),
      )
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
    onError: (error) => {
      if (isApiError(error, 'order_status_conflict', 'order_not_found')) {
        return queryClient.invalidateQueries({ queryKey: adminQueries.orders() })
      }
      return undefined
    },
  })
}
