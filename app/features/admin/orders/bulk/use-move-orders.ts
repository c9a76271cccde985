import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { adminQueries } from '../../admin.queries.ts'
import { isOutdated, moveOrder } from '../move-order.ts'

/** How many orders are moved at the same time. */
const AT_ONCE = 4

/** Moves several orders to a status, each by a call of its own, and answers which were moved, and why others were not. */
export function useMoveOrders() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ orders, status }: { orders: readonly AdminOrder[]; status: OrderStatus }) => {
      const moved: AdminOrder[] = []
      const notMoved: { order: AdminOrder; error: unknown }[] = []
      // All workers take from this, so each order is taken once.
      const waiting = orders.values()
      const work = async () => {
        for (const order of waiting) {
          try {
            await moveOrder(queryClient, order, status)
            moved.push(order)
          } catch (error) {
            notMoved.push({ order, error })
          }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      // The lists first: what is said about an order names its status.
      if (notMoved.some(({ error }) => isOutdated(error))) {
        await queryClient.invalidateQueries({ queryKey: adminQueries.orders() })
      }
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
      return { status, moved, notMoved }
    },
  })
}
