import { createOutbox, type Outbox } from '#app/shared/chat/outbox/outbox.ts'
import { ownStorage } from '#app/shared/storage/stored-value.ts'
import type { SupportNamespace } from './support-realtime.ts'

const made = new WeakMap<SupportNamespace, Map<number, Outbox>>()

/** Returns the outbox of an account, always the same one. It holds the account's unacknowledged messages to all threads. */
export function supportOutbox(support: SupportNamespace, userId: number): Outbox {
  const outboxes = made.get(support) ?? new Map<number, Outbox>()
  made.set(support, outboxes)
  const known = outboxes.get(userId)
  if (known) return known
  const outbox = createOutbox({
    storage: ownStorage,
    name: `support-outbox:${userId}`,
    waits: true,
    deliver: async ({ key, msg, to }) => {
      await support.send('msg', { key, msg, ...(to !== undefined && { threadId: to }) })
    },
  })
  // The connection now belongs to another account, which must not send this account's messages.
  support.onReset('msg', outbox.rest)
  outboxes.set(userId, outbox)
  return outbox
}
