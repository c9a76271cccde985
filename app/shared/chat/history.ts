interface Message {
  readonly messageId: number
}

/** A page of messages, ascending. `before` asks for the page before it; `null` where there is none. */
export interface MessagesPage<M> {
  readonly messages: readonly M[]
  readonly before: number | null
}

/** The messages of a conversation that are known: ascending, each once, without gaps. */
export interface History<M> {
  readonly messages: readonly M[]
  /** Asks for the page before; `null` where there is none, `undefined` while nothing was read. */
  readonly before: number | null | undefined
}

export const noHistory: History<never> = { messages: [], before: undefined }

/** Adds messages, whatever the order in which they came. */
export function withMessages<M extends Message>(history: History<M>, messages: readonly M[]): History<M> {
  const known = new Set(history.messages.map(({ messageId }) => messageId))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  return { ...history, messages: [...history.messages, ...added].toSorted((a, b) => a.messageId - b.messageId) }
}

/**
 * Adds the newest page, read at first and after each break. A page without a message that is known has a gap before it: it replaces
 * what is known, and older messages are read again on demand. What was received after the page was read stays.
 */
export function withNewestPage<M extends Message>(history: History<M>, page: MessagesPage<M>): History<M> {
  const known = new Set(history.messages.map(({ messageId }) => messageId))
  const newest = page.messages.at(-1)?.messageId ?? 0
  const hasGap = newest > 0 && !page.messages.some(({ messageId }) => known.has(messageId))
  const messages = hasGap ? history.messages.filter(({ messageId }) => messageId > newest) : history.messages
  const before = hasGap || history.before === undefined ? page.before : history.before
  return withMessages({ messages, before }, page.messages)
}

/** Adds the page that ends where what is known begins. */
export const withOlderPage = <M extends Message>(history: History<M>, page: MessagesPage<M>): History<M> => ({
  ...withMessages(history, page.messages),
  before: page.before,
})

/** Forgets the oldest messages above `limit`; they can be read again. */
export function withoutOldest<M extends Message>(history: History<M>, limit: number): History<M> {
  const messages = history.messages.slice(-limit)
  return messages.length === history.messages.length
    ? history
    : { messages, before: messages[0]?.messageId ?? history.before }
}
