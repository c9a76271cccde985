import type { ChatMessage, ChatMessagesPage } from '#app/contract/support.ts'

/** What is known of a thread's messages: ascending, without holes. */
export interface ConversationHistory {
  readonly messages: readonly ChatMessage[]
  /** What asks for the page before; `null` where there is none, `undefined` while nothing was read. */
  readonly before: number | null | undefined
}

export const noHistory: ConversationHistory = { messages: [], before: undefined }

/** Takes messages in, each once and in the order of their ids. */
export function withMessages(history: ConversationHistory, messages: readonly ChatMessage[]): ConversationHistory {
  const known = new Map(history.messages.map((message) => [message.messageId, message]))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  return { ...history, messages: [...history.messages, ...added].toSorted((a, b) => a.messageId - b.messageId) }
}

/** Takes a page in that ends where what is known begins, or is the first that was read. */
export const withOlderPage = (history: ConversationHistory, page: ChatMessagesPage): ConversationHistory => ({
  ...withMessages(history, page.messages),
  before: page.before,
})
