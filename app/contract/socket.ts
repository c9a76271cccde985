import * as v from 'valibot'
import { CartChange } from './cart.ts'
import type { ErrorCode } from './errors.ts'
import { StockChange } from './goods.ts'
import { Buy, Order, OrderChange } from './order.ts'
import { PagePath, ViewerCount } from './presence.ts'
import { Seq } from './primitives.ts'
import { FeedReset, Purchase } from './purchase.ts'

type Schema = v.GenericSchema

/** Client → server. Acknowledged with `{ ok: true, ...ack }` or `{ ok: false, error }`. */
export interface SocketCommand {
  access: 'open' | 'signed-in'
  payload: Schema
  ack: v.GenericSchema<Record<string, unknown>>
  refusals: readonly ErrorCode[]
}

/** Server → client: the schemas of the declared arguments, in order. */
export interface SocketEvent {
  args: readonly [] | readonly [Schema, ...Schema[]]
  /** Set on an event that carries many of another: each element is delivered as that event. */
  batchOf?: string
}

export interface SocketNamespace {
  commands: Readonly<Record<string, SocketCommand>>
  events: Readonly<Record<string, SocketEvent>>
}

/**
 * What a client says of itself in the handshake. Everything is optional: the origin's clients send nothing.
 * `token` is the session of a client without cookies. `serverOffset` is the newest `seq` it has, and asks for a replay of
 * what came after. `batch: true` asks for `BUY_GOODS_BATCH`. `visitor` is a random id by which a guest's tabs count as one.
 */
export const HandshakeAuth = v.object({
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
  serverOffset: v.optional(Seq),
  batch: v.optional(v.boolean()),
  visitor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  language: v.optional(v.picklist(['ko', 'en'])),
})
export type HandshakeAuth = v.InferOutput<typeof HandshakeAuth>

/** The events of each Socket.IO namespace, by their names on the wire. */
export const socket = {
  '/': {
    commands: {
      /** One-click order of one goods. */
      BUY: {
        access: 'signed-in',
        payload: Buy,
        ack: v.object({ order: Order }),
        refusals: ['goods_not_found', 'out_of_stock', 'idempotency_key_reused'],
      },
      /** I am on this page now. */
      CHANGED_PAGE: { access: 'open', payload: PagePath, ack: v.object({}), refusals: [] },
    },
    events: {
      /** Someone bought. */
      BUY_GOODS: { args: [Purchase] },
      /** Several purchases in one packet, ascending by `seq`, for clients that asked for batches. */
      BUY_GOODS_BATCH: { args: [v.array(Purchase)], batchOf: 'BUY_GOODS' },
      /** Too much was missed to be replayed: fetch the newest page. */
      FEED_RESET: { args: [FeedReset] },
      STOCK_CHANGED: { args: [StockChange] },
      /** So many people are on your page. */
      SAME_PAGE_VIEWER_COUNT: { args: [ViewerCount] },
      /** To all sockets of one account. */
      CART_CHANGED: { args: [CartChange] },
      /** To all sockets of one account. */
      ORDER_CHANGED: { args: [OrderChange] },
    },
  },
} as const satisfies Record<string, SocketNamespace>

export type NamespaceName = keyof typeof socket
export type CommandName<N extends NamespaceName> = keyof (typeof socket)[N]['commands'] & string
export type EventName<N extends NamespaceName> = keyof (typeof socket)[N]['events'] & string

type Command<N extends NamespaceName, K extends CommandName<N>> = (typeof socket)[N]['commands'][K]
export type CommandPayload<N extends NamespaceName, K extends CommandName<N>> =
  Command<N, K> extends { payload: infer S extends Schema } ? v.InferOutput<S> : never
export type CommandResult<N extends NamespaceName, K extends CommandName<N>> =
  Command<N, K> extends { ack: infer S extends Schema } ? v.InferOutput<S> : never
export type EventArgs<N extends NamespaceName, K extends EventName<N>> = (typeof socket)[N]['events'][K] extends {
  args: infer A extends readonly Schema[]
}
  ? { -readonly [I in keyof A]: v.InferOutput<A[I]> }
  : never
