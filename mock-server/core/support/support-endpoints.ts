import { listSupportMessages } from '#mock-server/store/queries/support-messages.ts'
import { assignThread, findThread, listThreads, readThread } from '#mock-server/store/queries/support-threads.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { chosenThread, sideOf } from './support-thread.ts'

export const supportEndpoints = {
  listSupportThreads: ({ shop, session }, { query }) =>
    listThreads(shop.store.db, sideOf(session) === 'shop' ? 'shop' : { userId: session.user.userId }, query),

  async getSupportThread({ shop, session }, { params }) {
    await chosenThread(shop.store.db, session, params)
    const thread = await readThread(shop.store.db, params.threadId, sideOf(session))
    if (!thread) throw new ApiError('thread_not_found')
    return { thread }
  },

  async listSupportMessages({ shop, session }, { params, query }) {
    await chosenThread(shop.store.db, session, params)
    return listSupportMessages(shop.store.db, params.threadId, query)
  },

  async changeSupportThread({ shop, session }, { params: { threadId }, body }) {
    const thread = await shop.store.transaction(async (tx) => {
      // Before the thread is read: whoever writes a message to it has the turn, too.
      await takeTurn(tx)
      const before = await findThread(tx, { thread_id: threadId })
      if (!before) throw new ApiError('thread_not_found')
      const assignee = body.assigned ? session.user.userId : null
      if (before.assignee_id !== assignee) {
        const seen = await readThread(tx, threadId, 'shop')
        if (body.expectedAssignee !== undefined && body.expectedAssignee !== seen?.assignee) {
          throw new ApiError('thread_changed')
        }
        await assignThread(tx, threadId, assignee)
        const action = body.assigned ? 'thread_taken' : 'thread_released'
        // The audit list reads the current nickname from the account, so that deleting the account removes it.
        await writeAudit(shop, tx, session, { action, subject: before.user_id, name: '', changes: [] })
      }
      return readThread(tx, threadId, 'shop')
    })
    if (!thread) throw new ApiError('thread_not_found')
    shop.domainEvents.publish({ type: 'thread-changed', thread })
    return { thread }
  },
} satisfies Partial<Endpoints>
