import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

/** The sockets of administrators, who hear every thread. */
const administrators = 'administrators'

/** Shoppers and the shop talk to each other: each thread is heard by its shopper, in all tabs, and by administrators. */
export function serveSupport(support: NamespaceOf<'/customer-chat'>) {
  /** Both sides of the thread of a shopper. */
  const bothSides = (userId: number) => support.local.to(accountRoom(userId)).to(administrators)

  return {
    abilities: () => ({}),
    connected(socket) {
      if (socket.data.session?.user.role === 'administrator') void socket.join(administrators)
    },
    on: {
      'support-message': ({ userId, message }) => bothSides(userId).emit('msg', message.msg, message),
      'support-read': ({ userId, read }) => bothSides(userId).emit('read', read),
      'support-typing': ({ userId, typistId, typing }) =>
        bothSides(userId).except(accountRoom(typistId)).emit('typing', typing),
      'thread-changed': ({ thread }) => support.local.to(administrators).emit('thread', thread),
    },
    close: () => undefined,
  } satisfies NamespaceService<'/customer-chat'>
}
