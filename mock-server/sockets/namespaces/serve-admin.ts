import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderChange } from '#app/contract/order.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createFeedPump } from '../feed/feed-pump.ts'
import type { Online } from '../presence/online.ts'
import type { NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

const room = 'desk'

interface AdminParts {
  admin: NamespaceOf<'/admin-alert'>
  orders: Backend['orders']
  online: Online
  onError: (error: unknown) => void
}

/** The administrators' namespace: orders as they are placed and move on, and how many people are in the shop. */
export function serveAdmin({ admin, orders, online, onError }: AdminParts) {
  const changes = new Map<string, OrderChange>()
  const pump = createFeedPump<AdminOrder, '/admin-alert'>({
    feed: orders,
    numberOf: ({ orderNumber }) => orderNumber,
    tell(placed) {
      for (const order of placed) admin.local.to(room).emit('new_order', order)
      for (const change of changes.values()) admin.local.to(room).emit('order_changed', change)
      changes.clear()
    },
    isHeard: () => (admin.adapter.rooms.get(room)?.size ?? 0) > 0,
    replay(socket, missed) {
      for (const order of missed) socket.emit('new_order', order)
    },
    reset: (socket, reset) => socket.emit('orders_reset', reset),
    enter: (socket) => void socket.join(room),
    onError,
  })
  const stopCounting = online.subscribe(() => admin.local.emit('shoppers_online', online.count()))

  return {
    abilities: () => ({}),
    connected(socket) {
      socket.emit('shoppers_online', online.count())
      pump.join(socket)
    },
    on: {
      purchased: () => pump.wake(),
      'order-changed': ({ change }) => {
        // `new_order` carries the status "paid", and no order becomes paid later.
        if (change.status === 'paid') return
        changes.set(change.orderId, change)
        // The pump keeps the order: an order that was read before the change must not be emitted after it.
        pump.wake()
      },
    },
    async close() {
      stopCounting()
      await pump.close()
    },
  } satisfies NamespaceService<'/admin-alert'>
}
