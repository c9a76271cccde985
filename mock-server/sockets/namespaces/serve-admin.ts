import type { AdminOrder } from '#app/contract/admin.ts'
import type { PaidOrderChange } from '#app/contract/order-status.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createFeedPump } from '../feed/feed-pump.ts'
import { createRecentChanges } from '../feed/recent-changes.ts'
import type { Online } from '../presence/online.ts'
import type { NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

const room = 'admin'

interface AdminParts {
  admin: NamespaceOf<'/admin-alert'>
  orders: Backend['orders']
  online: Online
  onError: (error: unknown) => void
}

/** The admin's namespace: new orders, changes of their status, and how many people are in the shop. */
export function serveAdmin({ admin, orders, online, onError }: AdminParts) {
  const changes = new Map<string, PaidOrderChange>()
  const recentChanges = createRecentChanges<PaidOrderChange>(({ orderId }) => orderId)
  const pump = createFeedPump<AdminOrder, '/admin-alert'>({
    feed: orders,
    numberOf: ({ orderNumber }) => orderNumber,
    publish(placed) {
      for (const order of placed) admin.local.to(room).emit('new_order', order)
      for (const change of changes.values()) admin.local.to(room).emit('order_changed', change)
      changes.clear()
    },
    hasReceivers: () => (admin.adapter.rooms.get(room)?.size ?? 0) > 0,
    replay(socket, missed) {
      for (const order of missed) socket.emit('new_order', order)
    },
    reset: (socket, reset) => socket.emit('orders_reset', reset),
    enter(socket) {
      void socket.join(room)
      if (socket.data.serverOffset !== undefined) return
      // A page that connects for the first time may show what it read just before. New orders it reads once more by itself.
      for (const change of recentChanges.since(0)) socket.emit('order_changed', change)
    },
    onError,
  })
  const unsubscribe = online.subscribe(() => admin.local.emit('shoppers_online', online.count()))

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
        recentChanges.add(change)
        // Emitted by the pump, after the orders it reads: a change must not arrive before its order.
        pump.wake()
      },
      'return-changed': ({ change }) => admin.local.to(room).emit('return_changed', change),
    },
    async close() {
      unsubscribe()
      await pump.close()
    },
  } satisfies NamespaceService<'/admin-alert'>
}
