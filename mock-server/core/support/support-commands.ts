import type { SupportMessage } from '#app/contract/support.ts'
import { findSupportMessage, insertSupportMessage } from '#mock-server/store/queries/support-messages.ts'
import { markRead, openThread } from '#mock-server/store/queries/support-threads.ts'
import { requireMember } from '../account/require-member.ts'
import type { CommandsOf } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken } from '../run/tokens.ts'
import { chosenThread, publishThread, sideOf } from './support-thread.ts'

export const supportCommands: CommandsOf<'/customer-chat'> = {
  async msg({ shop, session }, payload) {
    const { user } = session
    await shop.limits.messagesPerAccount.count(String(user.userId))
    const { msg, key = randomToken(12), threadId } = typeof payload === 'string' ? { msg: payload } : payload
    const from = sideOf(session)
    const sent = await shop.store.transaction(async (tx): Promise<{ message: SupportMessage; owner?: number }> => {
      await requireMember(tx, user.userId)
      const chosen = await chosenThread(tx, session, { threadId })
      const stored = await findSupportMessage(tx, user.userId, key)
      if (stored && (stored.msg !== msg || stored.threadId !== chosen?.thread_id))
        throw new ApiError('idempotency_key_reused')
      if (stored) return { message: stored }
      const thread = chosen ?? (await openThread(tx, user.userId))
      const message = { threadId: thread.thread_id, from, key, msg, sentAt: shop.now().toISOString() }
      const messageId = await insertSupportMessage(tx, { ...message, userId: user.userId })
      return { message: { ...message, messageId, nickname: user.nickname }, owner: thread.user_id }
    })
    const { message, owner } = sent
    if (owner !== undefined) {
      shop.domainEvents.publish({ type: 'support-message', userId: owner, message })
      // The message is stored: a failure to publish the thread must not fail the command.
      await publishThread(shop, message.threadId).catch(shop.reportBug)
    }
    return { message }
  },

  async typing({ shop, session }, choice) {
    await shop.limits.typingPerAccount.count(String(session.user.userId))
    const thread = await chosenThread(shop.store.db, session, choice)
    if (!thread) return {}
    const { userId: typistId, nickname } = session.user
    const typing = { threadId: thread.thread_id, from: sideOf(session), nickname }
    shop.domainEvents.publish({ type: 'support-typing', userId: thread.user_id, typistId, typing })
    return {}
  },

  async read({ shop, session }, { upTo, ...choice }) {
    const by = sideOf(session)
    const marked = await shop.store.transaction(async (tx) => {
      const thread = await chosenThread(tx, session, choice)
      const mark = thread && (await markRead(tx, thread, by, upTo))
      return thread && mark !== undefined
        ? { userId: thread.user_id, threadId: thread.thread_id, upTo: mark }
        : undefined
    })
    if (!marked) return {}
    const { userId, ...read } = marked
    shop.domainEvents.publish({ type: 'support-read', userId, read: { ...read, by } })
    await publishThread(shop, read.threadId).catch(shop.reportBug)
    return {}
  },
}
