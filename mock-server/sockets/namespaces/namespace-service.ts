import type { CommandName, NamespaceName } from '#app/contract/socket.ts'
import type { Callers, SocketCaller } from '#mock-server/core/backend.ts'
import type { DomainEventHandlers } from '#mock-server/core/domain-events.ts'
import type { SocketOf } from '../socket-server.ts'

/** What differs between namespaces. `serveSockets` handles handshakes, commands and ended sessions for all of them. */
export interface NamespaceService<N extends NamespaceName> {
  /** What commands may do with the socket that sent them. */
  abilities: (socket: SocketOf<N>) => Omit<Callers[N], keyof SocketCaller>
  connected: (socket: SocketOf<N>) => void
  /** Runs after a command was acknowledged, for what closes the connection. */
  acknowledged?: (socket: SocketOf<N>, command: CommandName<N>, isDone: boolean) => void
  /**
   * Emits domain events to sockets. Every node handles every domain event, so each emits to its own sockets only (`local`):
   * otherwise clients would receive an event once per node.
   */
  on: DomainEventHandlers
  close: () => void | Promise<void>
}
