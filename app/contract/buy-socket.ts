import * as v from 'valibot'
import { Buy, Order } from './order.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** The part of the default namespace that orders in one click: other clients buy so, our own pages by REST. */
export const buySocket = {
  '/': {
    access: 'open',
    commands: {
      /** One-click order of one goods. */
      BUY: {
        access: 'signed-in',
        payload: Buy,
        ack: v.object({ order: Order }),
        errors: ['goods_not_found', 'out_of_stock', 'idempotency_key_reused'],
      },
    },
    events: {},
  },
} as const satisfies Record<string, SocketNamespace>
