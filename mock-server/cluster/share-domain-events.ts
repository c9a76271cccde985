import type { DomainEvent, DomainEvents } from '#mock-server/core/domain-events.ts'
import type { SocketServer } from '#mock-server/sockets/socket-server.ts'

const name = 'domain-event'

/**
 * Publishes the domain events of this node on the other nodes, and theirs here. One that gets lost costs no purchase: each node reads
 * the feed itself. Returns its unsubscribe.
 */
export function shareDomainEvents(io: SocketServer, domainEvents: DomainEvents): () => void {
  const received = new WeakSet<DomainEvent>()
  const receive = (event: DomainEvent) => {
    received.add(event)
    domainEvents.publish(event)
  }
  io.on(name, receive)
  const unsubscribe = domainEvents.subscribe((event) => {
    if (!received.has(event)) io.serverSideEmit(name, event)
  })
  return () => {
    unsubscribe()
    io.off(name, receive)
  }
}
