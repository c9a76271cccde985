import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

/** The room of administrators' sockets, which receive the events of every thread. */
const administrators = 'administrators'

/** Support. All tabs of a thread's shopper and all administrators receive its events. */
export function serveSupport(support: NamespaceOf<'/customer-chat'>) {
  /** The sockets of both sides of a shopper's thread. */
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
