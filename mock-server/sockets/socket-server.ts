import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io'
import type { Language } from '#app/contract/field-errors.ts'
import type { EventArgs, EventName, NamespaceName } from '#app/contract/socket.ts'
import type { User } from '#app/contract/user.ts'

type EventsOf<N extends NamespaceName> = { [K in EventName<N>]: (...args: EventArgs<N, K>) => void }

/** What the handshake found out about a socket. */
export interface SocketData {
  /** Its user as the account was then. */
  session: { sessionId: string; user: User } | undefined
  /** Sockets with the same key are one person: an account, a visitor, or else the socket alone. */
  person: string
  language: Language
  /** The newest purchase the client has; `undefined` asks for no replay. */
  serverOffset: number | undefined
  /** Wants purchases in batches. */
  batch: boolean
  /** The page it looks at. */
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

/** A namespace with the events of its own; Socket.IO's types know those of the server alone. */
export const namespaceOf = <N extends NamespaceName>(io: SocketServer, name: N) =>
  io.of(name) as unknown as NamespaceOf<N>

/** The sockets of one account, of one session, of one page, of one room of talk. */
export const accountRoom = (userId: number) => `account:${userId}`
export const sessionRoom = (sessionId: string) => `session:${sessionId}`
export const pageRoom = (path: string) => `page:${path}`
export const goodsChatRoom = (room: string) => `talk:${room}`
