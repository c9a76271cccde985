import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io'
import type { Language } from '#app/contract/problems.ts'
import type { EventArgs, EventName } from '#app/contract/socket.ts'

type ShopEvents = { [K in EventName<'/'>]: (...args: EventArgs<'/', K>) => void }

/** What the handshake found out about a socket. */
export interface SocketData {
  session: { sessionId: string; userId: number } | undefined
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

export type SocketServer = Server<DefaultEventsMap, ShopEvents, DefaultEventsMap, SocketData>
export type SocketNamespace = Namespace<DefaultEventsMap, ShopEvents, DefaultEventsMap, SocketData>
export type ShopSocket = Socket<DefaultEventsMap, ShopEvents, DefaultEventsMap, SocketData>

/** The sockets of one account, of one session, of one page. */
export const accountRoom = (userId: number) => `account:${userId}`
export const sessionRoom = (sessionId: string) => `session:${sessionId}`
export const pageRoom = (path: string) => `page:${path}`
