interface Message {
  readonly messageId: number
}

/** A page of messages, oldest first. `before` is the cursor of the previous page; `null` if there is none. */
export interface MessagesPage<M> {
  readonly messages: readonly M[]
  readonly before: number | null
}

/** The known messages of a conversation: oldest first, without duplicates or gaps. */
export interface History<M> {
  readonly messages: readonly M[]
  /** The cursor of the previous page; `null` if there is none, `undefined` until the first page was read. */
  readonly before: number | null | undefined
}

export const noHistory: History<never> = { messages: [], before: undefined }

/** Adds messages in any order. */
export function withMessages<M extends Message>(history: History<M>, messages: readonly M[]): History<M> {
  const known = new Set(history.messages.map(({ messageId }) => messageId))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  return { ...history, messages: [...history.messages, ...added].toSorted((a, b) => a.messageId - b.messageId) }
}

/**
 * Adds the newest page, which is read at first and after each reconnect. If the page shares no message with the history, messages
 * between them may be missing: the page replaces the history, and older messages are loaded again on demand. Messages received
 * since the page was read stay.
 */
export function withNewestPage<M extends Message>(history: History<M>, page: MessagesPage<M>): History<M> {
  const known = new Set(history.messages.map(({ messageId }) => messageId))
  const newest = page.messages.at(-1)?.messageId ?? 0
  const hasGap = newest > 0 && !page.messages.some(({ messageId }) => known.has(messageId))
  const messages = hasGap ? history.messages.filter(({ messageId }) => messageId > newest) : history.messages
  const before = hasGap || history.before === undefined ? page.before : history.before
  return withMessages({ messages, before }, page.messages)
}

/** Adds the page before the oldest known message. */
export const withOlderPage = <M extends Message>(history: History<M>, page: MessagesPage<M>): History<M> => ({
  ...withMessages(history, page.messages),
  before: page.before,
})

/** Drops the oldest messages above `limit`. They can be loaded again. */
export function withoutOldest<M extends Message>(history: History<M>, limit: number): History<M> {
  const messages = history.messages.slice(-limit)
  return messages.length === history.messages.length
    ? history
    : { messages, before: messages[0]?.messageId ?? history.before }
}
