import * as v from 'valibot'
import { adminSocket } from './admin-socket.ts'
import { buySocket } from './buy-socket.ts'
import { goodsChatSocket } from './goods-chat-socket.ts'
import { labSocket } from './lab-socket.ts'
import { Seq } from './primitives.ts'
import { shopSocket } from './shop-socket.ts'
import type { SocketNamespace } from './socket-namespace.ts'
import { supportSocket } from './support-socket.ts'

type Schema = v.GenericSchema

/**
 * What a client says of itself in the handshake. Everything is optional: the origin's clients send nothing.
 * `token` is the session of a client without cookies. `serverOffset` is the newest `seq` it has (in the admin: order number), and
 * asks for a replay of what came after. `batch: true` asks for `BUY_GOODS_BATCH`. `visitor` is a random id by which a guest's tabs count as one.
 */
export const HandshakeAuth = v.object({
  token: v.optional(v.pipe(v.string(), v.maxLength(200))),
  serverOffset: v.optional(Seq),
  batch: v.optional(v.boolean()),
  visitor: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/))),
  language: v.optional(v.picklist(['ko', 'en'])),
})
export type HandshakeAuth = v.InferOutput<typeof HandshakeAuth>

/** The default namespace: one-click orders, what every page has, and what comes with the goods chat. */
const defaultNamespace = {
  access: 'open',
  commands: { ...buySocket['/'].commands, ...shopSocket['/'].commands, ...goodsChatSocket['/'].commands },
  events: { ...shopSocket['/'].events, ...goodsChatSocket['/'].events },
} as const satisfies SocketNamespace

/**
 * The events of each Socket.IO namespace, by their names on the wire. One file a namespace, or a part of one: the app loads
 * each with what needs it.
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
