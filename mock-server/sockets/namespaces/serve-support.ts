import type { SupportThread } from '#app/contract/support.ts'
import { createRecentChanges } from '../feed/recent-changes.ts'
import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import type { NamespaceService } from './namespace-service.ts'

/** The room of administrators' sockets, which receive the events of every thread. */
const administrators = 'administrators'

/** Support. All tabs of a thread's shopper and all administrators receive its events. */
export function serveSupport(support: NamespaceOf<'/customer-chat'>) {
  const recentThreads = createRecentChanges<SupportThread>(({ threadId }) => threadId)

  /** The sockets of both sides of a shopper's thread. */
  const bothSides = (userId: number) => support.local.to(accountRoom(userId)).to(administrators)

  return {
    abilities: () => ({}),
    connected(socket) {
      if (socket.data.session?.user.role !== 'administrator') return
      void socket.join(administrators)
      // The inbox may have been read just before.
      for (const thread of recentThreads.since(0)) socket.emit('thread', thread)
    },
    on: {
      'support-message': ({ userId, message }) => bothSides(userId).emit('msg', message.msg, message),
      'support-read': ({ userId, read }) => bothSides(userId).emit('read', read),
      'support-typing': ({ userId, typistId, typing }) =>
        bothSides(userId).except(accountRoom(typistId)).emit('typing', typing),
      'thread-removed': ({ threadId }) => {
        recentThreads.remove(threadId)
        support.local.to(administrators).emit('thread_removed', { threadId })
      },
      'thread-changed': ({ thread }) => {
        recentThreads.add(thread)
        support.local.to(administrators).emit('thread', thread)
      },
    },
    close: () => undefined,
  } satisfies NamespaceService<'/customer-chat'>
}
