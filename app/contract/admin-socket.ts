import { AdminOrder } from './admin.ts'
import { OrderChange } from './order-status.ts'
import { Count } from './primitives.ts'
import { FeedReset } from './purchase.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** The admin: what administrators hear of the shop as it happens. They say nothing here: what they do goes by REST. */
export const adminSocket = {
  '/admin-alert': {
    access: 'administrator',
    commands: {},
    events: {
      /** Someone has ordered. With `serverOffset` in the handshake, an order number, what was missed comes first. */
      new_order: { args: [AdminOrder] },
      /** Too much was missed to be told again: fetch the newest page. */
      orders_reset: { args: [FeedReset] },
      /** An order has another status; told after the order itself. */
      order_changed: { args: [OrderChange] },
      /** So many people but administrators are in the shop, however many tabs each has open. */
      shoppers_online: { args: [Count] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
