import type { CommandName, NamespaceName } from '#app/contract/socket.ts'
import type { Callers, SocketCaller } from '#mock-server/core/backend.ts'
import type { DomainEventHandlers } from '#mock-server/core/domain-events.ts'
import type { SocketOf } from '../socket-server.ts'

/** What is a namespace's own: `serveSockets` sees to handshakes, commands and the ends of sessions everywhere. */
export interface NamespaceService<N extends NamespaceName> {
  /** What commands may do with the socket that sends them. */
  abilities: (socket: SocketOf<N>) => Omit<Callers[N], keyof SocketCaller>
  connected: (socket: SocketOf<N>) => void
  /** A command's acknowledgement is on its way: the place for what ends the connection. */
  acknowledged?: (socket: SocketOf<N>, command: CommandName<N>, isDone: boolean) => void
  /**
   * Emits a domain event to its sockets. Every node handles every domain event and emits to its own sockets (`local`): with an
   * emit to all nodes a client would receive it once a node.
   */
  on: DomainEventHandlers
  close: () => void | Promise<void>
}
