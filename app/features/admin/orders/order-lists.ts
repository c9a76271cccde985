import type { InfiniteData } from '@tanstack/react-query'
import type { AdminOrder, AdminOrdersPage } from '#app/contract/admin.ts'
import { type OrderChange, OrderStatus } from '#app/contract/order.ts'

type OrderPages = InfiniteData<AdminOrdersPage>

/**
 * A cached list with the orders that were heard: each once, newest first, what is known already as it is. One that is older than
 * the list's end is left to the page where it belongs.
 */
export function withOrders(pages: OrderPages, heard: readonly AdminOrder[]): OrderPages {
  const [first, ...older] = pages.pages
  if (!first) return pages
  const known = new Set(pages.pages.flatMap((page) => page.orders.map(({ orderNumber }) => orderNumber)))
  const end = first.nextCursor === null ? 0 : (first.orders.at(-1)?.orderNumber ?? 0)
  const added = heard.filter(({ orderNumber }) => !known.has(orderNumber) && orderNumber > end)
  if (added.length === 0) return pages
  const orders = [...first.orders, ...added].toSorted((a, b) => b.orderNumber - a.orderNumber)
  return { ...pages, pages: [{ ...first, orders }, ...older] }
}

/** Orders only go on: a status that is heard late, after the answer to a step of one's own, takes none back. */
const later = (one: OrderStatus, other: OrderStatus): OrderStatus =>
  OrderStatus.options.indexOf(one) > OrderStatus.options.indexOf(other) ? one : other

/** A cached list with the statuses that were heard. Who has left the filter stays until the list is read anew: nothing jumps. */
export function withStatuses(pages: OrderPages, changes: readonly OrderChange[]): OrderPages {
  const statuses = new Map<string, OrderStatus>()
  for (const { orderId, status } of changes) statuses.set(orderId, later(status, statuses.get(orderId) ?? status))
  const statusOf = ({ orderId, status }: AdminOrder) => later(statuses.get(orderId) ?? status, status)
  const isOther = (order: AdminOrder) => statusOf(order) !== order.status
  if (!pages.pages.some((page) => page.orders.some(isOther))) return pages
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      orders: page.orders.map((order) => (isOther(order) ? { ...order, status: statusOf(order) } : order)),
    })),
  }
}
