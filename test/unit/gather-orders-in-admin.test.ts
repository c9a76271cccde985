import { expect, it } from 'vitest'
import type { AdminOrder } from '#app/contract/admin.ts'
import { withOrders, withStatuses } from '#app/features/admin/orders/order-lists.ts'

const order = (orderNumber: number, status: AdminOrder['status'] = 'paid'): AdminOrder => ({
  orderId: `order-${orderNumber}`,
  orderNumber,
  status,
  nickname: '하나',
  items: [],
  total: 0,
  recipient: null,
  orderedAt: '2026-03-02T03:00:00.000Z',
})
const list = (orders: AdminOrder[], nextCursor: string | null = null) => ({
  pages: [{ orders, nextCursor, latest: 0 }],
  pageParams: [''] as unknown[],
})
const numbers = ({ pages }: ReturnType<typeof list>) =>
  pages.flatMap((page) => page.orders.map((one) => one.orderNumber))
const statuses = ({ pages }: ReturnType<typeof list>) => pages.flatMap((page) => page.orders.map((one) => one.status))

it('each order is there once and in order, however it was received', () => {
  const before = list([order(5), order(3)], 'more')
  expect(numbers(withOrders(before, [order(7), order(5), order(4), order(6)]))).toEqual([7, 6, 5, 4, 3])
  // An older one belongs to a page that is not there yet; on the last page there is no other.
  expect(withOrders(before, [order(2), order(5)])).toBe(before)
  expect(numbers(withOrders(list([order(5)]), [order(2)]))).toEqual([5, 2])
})

it('a status that is received late takes nothing back', () => {
  const before = list([order(2, 'delivered'), order(1, 'packed')])
  const late = [
    { orderId: 'order-2', status: 'shipped' as const },
    { orderId: 'order-1', status: 'cancelled' as const },
    { orderId: 'order-1', status: 'packed' as const },
  ]
  expect(statuses(withStatuses(before, late))).toEqual(['delivered', 'cancelled'])
  expect(withStatuses(before, late.slice(0, 1))).toBe(before)
})
