import * as v from 'valibot'
import { addressesSocket } from './address.ts'
import { adminSocket } from './admin.ts'
import { goodsChatSocket } from './goods-chat.ts'
import { labSocket } from './lab.ts'
import { buySocket } from './order.ts'
import { Seq } from './primitives.ts'
import { reviewsSocket } from './review.ts'
import { shopSocket } from './shop-socket.ts'
import type { SocketNamespace } from './socket-namespace.ts'
import { supportSocket } from './support.ts'

type Schema = v.GenericSchema

/**
 * What a client sends in the handshake. Everything is optional: legacy clients send nothing.
 * `token` is the session of a client without cookies. `serverOffset` is the newest `seq` that the client has (in the admin, the
 * newest order number) and asks for a replay of what followed. `batched: true` asks for `SHOP_CHANGED`. `visitor` is a random id
 * that makes a guest's tabs count as one person.
 */
export const HandshakeAuth = v.object({
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
  serverOffset: v.optional(Seq),
  batched: v.optional(v.boolean()),
  visitor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  language: v.optional(v.picklist(['ko', 'en'])),
})
export type HandshakeAuth = v.InferOutput<typeof HandshakeAuth>

/** The default namespace: what every page uses, one-click orders, the goods chat, reviews, and addresses. */
const defaultNamespace = {
  access: 'open',
  commands: { ...buySocket['/'].commands, ...shopSocket['/'].commands, ...goodsChatSocket['/'].commands },
  events: {
    ...shopSocket['/'].events,
    ...goodsChatSocket['/'].events,
    ...reviewsSocket['/'].events,
    ...addressesSocket['/'].events,
  },
} as const satisfies SocketNamespace

/**
 * The commands and events of each Socket.IO namespace, by their names on the wire. The app does not load this table: each
 * feature loads the part it needs.
 */
export const socket = {
  '/': defaultNamespace,
  ...supportSocket,
  ...adminSocket,
  ...labSocket,
} as const satisfies Record<string, SocketNamespace>

export type NamespaceName = keyof typeof socket
export const namespaceNames = Object.keys(socket) as NamespaceName[]
export type CommandName<N extends NamespaceName> = keyof (typeof socket)[N]['commands'] & string
export type EventName<N extends NamespaceName> = keyof (typeof socket)[N]['events'] & string

export type NamespaceAccess<N extends NamespaceName> = (typeof socket)[N]['access']

type Command<N extends NamespaceName, K extends CommandName<N>> = (typeof socket)[N]['commands'][K]
export type CommandAccess<N extends NamespaceName, K extends CommandName<N>> =
  Command<N, K> extends { access: infer A } ? A : never
export type CommandPayload<N extends NamespaceName, K extends CommandName<N>> =
  Command<N, K> extends { payload: infer S extends Schema } ? v.InferOutput<S> : never
export type CommandResult<N extends NamespaceName, K extends CommandName<N>> =
  Command<N, K> extends { ack: infer S extends Schema } ? v.InferOutput<S> : never
export type EventArgs<N extends NamespaceName, K extends EventName<N>> = (typeof socket)[N]['events'][K] extends {
  args: infer A extends readonly Schema[]
}
  ? { -readonly [I in keyof A]: v.InferOutput<A[I]> }
  : never
