import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Order, OrderChange } from '#app/contract/order.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { ordersQueries } from './orders.queries.ts'

/** Shows an own order's new status at once; the list is read anew, for an order of another tab is not in it yet. */
export function useOrderLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    return linkQueries(realtime, queryClient, {
      ORDER_CHANGED: [
        { queryKey: ordersQueries.ones(), patch: patchOrder },
        { queryKey: ordersQueries.list().queryKey },
      ],
    })
  }, [realtime, queryClient])
}

function patchOrder(order: Order, changes: readonly (readonly [OrderChange])[]): Order {
  const [change] = changes.findLast(([{ orderId }]) => orderId === order.orderId) ?? []
  return !change || change.status === order.status ? order : { ...order, status: change.status }
}
