import { createOutbox, type Outbox } from '#app/shared/chat/outbox.ts'
import { ownStorage } from '#app/shared/storage/stored-value.ts'
import type { SupportNamespace } from './support-realtime.tsx'

const made = new WeakMap<SupportNamespace, Map<number, Outbox>>()

/** What an account has written and the shop has not acknowledged, to whichever thread: one however often it is asked for. */
export function supportOutbox(support: SupportNamespace, userId: number): Outbox {
  const outboxes = made.get(support) ?? new Map<number, Outbox>()
  made.set(support, outboxes)
  const outbox =
    outboxes.get(userId) ??
    createOutbox({
      storage: ownStorage(),
      name: `support-outbox:${userId}`,
      waits: true,
      deliver: async ({ key, msg, to }) => {
        await support.send('msg', { key, msg, ...(to !== undefined && { threadId: to }) })
      },
    })
  outboxes.set(userId, outbox)
  return outbox
}
