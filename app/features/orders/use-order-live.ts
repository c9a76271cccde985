import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Order, OrderListPage } from '#app/contract/order.ts'
import type { OrderChange } from '#app/contract/order-status.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'
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
        { queryKey: ordersQueries.list().queryKey, patch: patchOrders },
        // Another tab may have placed it.
        { queryKey: ordersQueries.list().queryKey, concerns: ({ orderId }) => !isListed(queryClient, orderId) },
      ],
    })
  }, [realtime, queryClient])
}

type OrderPages = InfiniteData<OrderListPage>

function patchOrders(list: OrderPages, changes: readonly (readonly [OrderChange])[]): OrderPages {
  const pages = mapKeeping(list.pages, (page) => {
    const orders = mapKeeping(page.orders, (order) => patchOrder(order, changes))
    return orders === page.orders ? page : { ...page, orders: [...orders] }
  })
  return pages === list.pages ? list : { ...list, pages: [...pages] }
}

const isListed = (queryClient: QueryClient, orderId: string): boolean =>
  queryClient
    .getQueryData(ordersQueries.list().queryKey)
    ?.pages.some(({ orders }) => orders.some((order) => order.orderId === orderId)) ?? false

const patchOrder = (order: Order, changes: readonly (readonly [OrderChange])[]): Order =>
  changes.reduce((now, [change]) => (change.orderId === order.orderId ? withChange(now, change) : now), order)

function withChange(order: Order, { status, at }: OrderChange): Order {
  // An order that was read later than the event knows its step, and may be further by now.
  const isKnown = order.steps ? order.steps.some((step) => step.status === status) : order.status === status
  if (isKnown) return order
  return { ...order, status, ...(order.steps && at && { steps: [...order.steps, { status, at }] }) }
}
