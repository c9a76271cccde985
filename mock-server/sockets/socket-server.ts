import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io'
import type { Language } from '#app/contract/field-errors.ts'
import { type EventArgs, type EventName, type NamespaceName, namespaceNames } from '#app/contract/socket.ts'
import type { Session } from '#mock-server/core/backend.ts'

type EventsOf<N extends NamespaceName> = { [K in EventName<N>]: (...args: EventArgs<N, K>) => void }

/** What the handshake found out about a socket, and the page it shows. */
export interface SocketData {
  /** `user` is the account at the time of the handshake. */
  session: Session | undefined
  /** Sockets with the same key belong to one person: an account, a visitor, or the socket alone. */
  person: string
  language: Language
  /** The newest purchase the client has; `undefined` asks for no replay. */
  serverOffset: number | undefined
  /** Whether it receives `SHOP_CHANGED` instead of single events. */
  batched: boolean
  /** The page that it shows. */
  page?: string
}

export type SocketServer = Server<DefaultEventsMap, EventsOf<'/'>, DefaultEventsMap, SocketData>
export type NamespaceOf<N extends NamespaceName> = Namespace<
  DefaultEventsMap,
  EventsOf<N>,
  DefaultEventsMap,
  SocketData
>
export type SocketOf<N extends NamespaceName> = Socket<DefaultEventsMap, EventsOf<N>, DefaultEventsMap, SocketData>

/** A namespace typed with its own events: Socket.IO's types give every namespace those of the server. */
export const namespaceOf = <N extends NamespaceName>(io: SocketServer, name: N) =>
  io.of(name) as unknown as NamespaceOf<N>

/** The sockets of this node, of all namespaces. */
export const socketsHere = (io: SocketServer) => namespaceNames.flatMap((name) => [...io.of(name).sockets.values()])

// The names of the Socket.IO rooms that hold the sockets of an account, a session, a page and a goods chat room.
export const accountRoom = (userId: number) => `account:${userId}`
export const sessionRoom = (sessionId: string) => `session:${sessionId}`
export const pageRoom = (path: string) => `page:${path}`
export const goodsChatRoom = (room: string) => `goods-chat:${room}`
