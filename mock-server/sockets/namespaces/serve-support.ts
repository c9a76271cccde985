import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

/** The sockets of administrators, who hear every thread. */
const administrators = 'administrators'

/** Shoppers and the shop talk to each other: each thread is heard by its shopper, in all tabs, and by administrators. */
export function serveSupport(support: NamespaceOf<'/customer-chat'>): NamespaceService<'/customer-chat'> {
  /** Both sides of the thread of a shopper. */
  const bothSides = (userId: number) => support.local.to(accountRoom(userId)).to(administrators)

  return {
    abilities: () => ({}),
    connected(socket) {
      if (socket.data.session?.user.role === 'administrator') void socket.join(administrators)
    },
    hear(fact) {
      if (fact.type === 'chat-said') bothSides(fact.userId).emit('msg', fact.message.msg, fact.message)
      else if (fact.type === 'chat-read') bothSides(fact.userId).emit('read', fact.read)
      else if (fact.type === 'chat-typing') {
        bothSides(fact.userId).except(accountRoom(fact.typistId)).emit('typing', fact.typing)
      } else if (fact.type === 'thread-changed') support.local.to(administrators).emit('thread', fact.thread)
    },
    close: () => undefined,
  }
}
