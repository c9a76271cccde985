import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Order, OrderChange } from '#app/contract/order.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { ordersQueries } from './orders.queries.ts'

/** Shows a new status of an order at once. It also refetches the list, which may lack an order placed in another tab. */
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
