import type { SupportMessage, SupportMessagesPage } from '#app/contract/support.ts'

/** What is known of a thread's messages: ascending, without holes. */
export interface ThreadHistory {
  readonly messages: readonly SupportMessage[]
  /** What asks for the page before; `null` where there is none, `undefined` while nothing was read. */
  readonly before: number | null | undefined
}

export const noHistory: ThreadHistory = { messages: [], before: undefined }

/** Takes messages in, each once and in the order of their ids. */
export function withMessages(history: ThreadHistory, messages: readonly SupportMessage[]): ThreadHistory {
  const known = new Map(history.messages.map((message) => [message.messageId, message]))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  return { ...history, messages: [...history.messages, ...added].toSorted((a, b) => a.messageId - b.messageId) }
}

/** Takes a page in that ends where what is known begins, or is the first that was read. */
export const withOlderPage = (history: ThreadHistory, page: SupportMessagesPage): ThreadHistory => ({
  ...withMessages(history, page.messages),
  before: page.before,
})
