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
    hear(event) {
      if (event.type === 'support-message') bothSides(event.userId).emit('msg', event.message.msg, event.message)
      else if (event.type === 'support-read') bothSides(event.userId).emit('read', event.read)
      else if (event.type === 'support-typing') {
        bothSides(event.userId).except(accountRoom(event.typistId)).emit('typing', event.typing)
      } else if (event.type === 'thread-changed') support.local.to(administrators).emit('thread', event.thread)
    },
    close: () => undefined,
  }
}
