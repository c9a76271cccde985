import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminOrder, ReturnsPage } from '#app/contract/admin.ts'
import type { ReturnStep } from '#app/contract/order-return.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { adminQueries } from '../admin.queries.ts'

/** Accepts, declines or finishes a return. If it is not what the administrator saw, the lists are read again. */
export function useMoveReturn(returnId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (step: ReturnStep) => (await call('moveReturn', { params: { returnId }, body: step })).order,
    onSuccess: (order) => {
      queryClient.setQueriesData<InfiniteData<ReturnsPage>>(
        { queryKey: adminQueries.returns() },
        (list) => list && withOrder(list, order),
      )
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
    onError: (error) =>
      isApiError(error, 'return_changed', 'return_not_found')
        ? queryClient.invalidateQueries({ queryKey: adminQueries.returns() })
        : undefined,
  })
}

/** Returns that no longer match the filter stay until the list is read again, so that nothing jumps. */
const withOrder = (list: InfiniteData<ReturnsPage>, order: AdminOrder): InfiniteData<ReturnsPage> => ({
  ...list,
  pages: list.pages.map((page) => ({
    ...page,
    returns: page.returns.map((one) => (one.order.orderId === order.orderId ? { ...one, order } : one)),
  })),
})
