import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Order, OrderListPage } from '#app/contract/order.ts'
import type { OrderChange } from '#app/contract/order-status.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { ordersQueries } from './orders.queries.ts'
import { isUnpaid } from './unpaid/is-unpaid.ts'

/** Shows a new status of an order at once. It also refetches the list, which may lack an order placed in another tab. */
export function useOrderLive(): void {
  const realtime = useRealtime()
  const queryClient = useQueryClient()
  useEffect(() => {
    return linkQueries(realtime, queryClient, {
      ORDER_CHANGED: [
        { queryKey: ordersQueries.ones(), patch: patchOrder },
        // The event doesn't say why a payment failed, and a paid order is ordered when it is paid.
        { queryKey: ordersQueries.ones(), concerns: ({ status }) => status === 'payment_failed' || status === 'paid' },
        { queryKey: ordersQueries.list().queryKey, patch: patchPages },
        // Another tab may have placed it, or it was paid just now.
        {
          queryKey: ordersQueries.list().queryKey,
          concerns: ({ orderId, status }) => !isUnpaid({ status }) && !isListed(queryClient, orderId),
        },
        { queryKey: ordersQueries.awaiting().queryKey, patch: patchOrders },
        { queryKey: ordersQueries.awaiting().queryKey, concerns: ({ status }) => status === 'awaiting_payment' },
      ],
      // The event says no more: returns are rare, and read again.
      RETURN_CHANGED: [{ queryKey: ordersQueries.ones() }, { queryKey: ordersQueries.list().queryKey }],
    })
  }, [realtime, queryClient])
}

type OrderPages = InfiniteData<OrderListPage>

type Changes = readonly (readonly [OrderChange])[]

function patchPages(list: OrderPages, changes: Changes): OrderPages {
  const pages = mapKeeping(list.pages, (page) => {
    const orders = patchOrders(page.orders, changes)
    return orders === page.orders ? page : { ...page, orders: [...orders] }
  })
  return pages === list.pages ? list : { ...list, pages: [...pages] }
}

const patchOrders = (orders: readonly Order[], changes: Changes) =>
  mapKeeping(orders, (order) => patchOrder(order, changes))

const isListed = (queryClient: QueryClient, orderId: string): boolean =>
  queryClient
    .getQueryData(ordersQueries.list().queryKey)
    ?.pages.some(({ orders }) => orders.some((order) => order.orderId === orderId)) ?? false

const patchOrder = (order: Order, changes: Changes): Order =>
  changes.reduce((now, [change]) => (change.orderId === order.orderId ? withChange(now, change) : now), order)

function withChange(order: Order, { status, at }: OrderChange): Order {
  // An order that was read later than the event knows its step, and may be further by now.
  const isKnown = order.steps ? order.steps.some((step) => step.status === status) : order.status === status
  if (isKnown) return order
  return { ...order, status, ...(order.steps && at && { steps: [...order.steps, { status, at }] }) }
}
