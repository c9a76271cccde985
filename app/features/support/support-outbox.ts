import { createOutbox, type Outbox } from '#app/shared/chat/outbox.ts'
import { ownStorage } from '#app/shared/storage/stored-value.ts'
import type { SupportNamespace } from './support-realtime.tsx'

const made = new WeakMap<SupportNamespace, Map<number, Outbox>>()

/** What an account has written and the shop has not acknowledged, to whichever thread: one however often it is asked for. */
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
  // The connection is another account's from here on, which must not say what this one has written.
  support.onReset('msg', outbox.rest)
  outboxes.set(userId, outbox)
  return outbox
}
