import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { adminQueries } from '../../admin.queries.ts'
import { runEach } from '../../selection/run-each.ts'
import { isOutdated, moveOrder } from '../move-order.ts'

/** Moves several orders to a status, each by a call of its own, and answers which were moved, and why others were not. */
export function useMoveOrders() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ orders, status }: { orders: readonly AdminOrder[]; status: OrderStatus }) => {
      const { done, failed } = await runEach(orders, (order) => moveOrder(queryClient, order, status))
      // The lists first: what is said about an order names its status.
      if (failed.some(({ error }) => isOutdated(error))) {
        await queryClient.invalidateQueries({ queryKey: adminQueries.orders() })
      }
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
      return { status, moved: done, notMoved: failed }
    },
  })
}
