import type { InfiniteData } from '@tanstack/react-query'
import type { AdminOrder, AdminOrdersPage } from '#app/contract/admin.ts'
import { OrderStatus, type PaidOrderChange } from '#app/contract/order-status.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'

type OrderPages = InfiniteData<AdminOrdersPage>

/**
 * Adds received orders to a cached list, newest first, without duplicates. Orders that are already in the list stay as they
 * are. Orders older than the end of the first page are left out, because they belong to a later page.
 */
export function withOrders(pages: OrderPages, received: readonly AdminOrder[]): OrderPages {
  const [first, ...older] = pages.pages
  if (!first) return pages
  const known = new Set(pages.pages.flatMap((page) => page.orders.map(({ orderNumber }) => orderNumber)))
  const end = first.nextCursor === null ? 0 : (first.orders.at(-1)?.orderNumber ?? 0)
  const added = received.filter(({ orderNumber }) => !known.has(orderNumber) && orderNumber > end)
  if (added.length === 0) return pages
  const orders = [...first.orders, ...added].toSorted((a, b) => b.orderNumber - a.orderNumber)
  return { ...pages, pages: [{ ...first, orders }, ...older] }
}

/**
 * An order's status only moves forward. An event that arrives late, after the response to a newer step, must not move it back.
 */
const later = (one: OrderStatus, other: OrderStatus): OrderStatus =>
  OrderStatus.options.indexOf(one) > OrderStatus.options.indexOf(other) ? one : other

/**
 * Applies received statuses to a cached list. Orders that no longer match the filter stay until the list is refetched, so that
 * nothing jumps.
 */
export function withStatuses(pages: OrderPages, changes: readonly PaidOrderChange[]): OrderPages {
  const statuses = new Map<string, OrderStatus>()
  for (const { orderId, status } of changes) statuses.set(orderId, later(status, statuses.get(orderId) ?? status))
  const statusOf = ({ orderId, status }: AdminOrder) => later(statuses.get(orderId) ?? status, status)
  const changed = mapKeeping(pages.pages, (page) => {
    const orders = mapKeeping(page.orders, (order) => {
      const status = statusOf(order)
      return status === order.status ? order : { ...order, status }
    })
    return orders === page.orders ? page : { ...page, orders: [...orders] }
  })
  return changed === pages.pages ? pages : { ...pages, pages: [...changed] }
}
