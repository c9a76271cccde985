import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { adminQueries } from '../admin.queries.ts'
import { isOutdated, moveOrder } from './move-order.ts'

/** Moves an order to another status. If its status has changed meanwhile, nothing is changed and the lists are refetched. */
export function useMoveOrder(order: AdminOrder) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (status: OrderStatus) => moveOrder(queryClient, order, status),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey }),
    onError: (error) =>
      isOutdated(error) ? queryClient.invalidateQueries({ queryKey: adminQueries.orders() }) : undefined,
  })
}
