import type { SupportMessage, SupportRead, SupportThread } from '#app/contract/support.ts'

/** The shopper's own thread after received messages. The first message opens the thread. */
export function withMessages(
  thread: SupportThread | null,
  batch: readonly (readonly [string, SupportMessage])[],
): SupportThread | null {
  let now = thread
  for (const [, latest] of batch) {
    // A message that is sent again is received again.
    if (now && latest.messageId <= now.latest.messageId) continue
    const { threadId, nickname } = latest
    const unread = latest.from === 'shop' ? 1 : 0
    now = now
      ? { ...now, latest, unread: now.unread + unread }
      : { threadId, nickname, assignee: null, latest, unread, readUpTo: 0 }
  }
  return now
}

/** The shopper's own thread after received read marks. */
export function withMarks(
  thread: SupportThread | null,
  batch: readonly (readonly [SupportRead])[],
): SupportThread | null {
  let now = thread
  for (const [{ threadId, by, upTo }] of batch) {
    if (now?.threadId !== threadId) continue
    if (by === 'shop' && upTo > now.readUpTo) now = { ...now, readUpTo: upTo }
    // Before the shopper's own newest message there is nothing that a mark leaves unread: it names the shop's newest.
    const all = now.latest.from === 'shopper' || upTo >= now.latest.messageId
    if (by === 'shopper' && all && now.unread > 0) now = { ...now, unread: 0 }
  }
  return now
}
