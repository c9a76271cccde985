import type { SupportMessage, SupportMessagesPage } from '#app/contract/support.ts'
import { call } from '#app/shared/api/call.ts'

/** The most that the shop gives at once. */
const LIMIT = 60

/** One page of a thread: the newest, or what came before a message. */
export const readPage = (
  threadId: number,
  before: number | undefined,
  signal?: AbortSignal,
): Promise<SupportMessagesPage> =>
  call('listSupportMessages', { params: { threadId }, query: { before } }, signal ? { signal } : {})

/** All that came after a message, however much that is, ascending. */
export async function readSince(threadId: number, messageId: number, signal: AbortSignal): Promise<SupportMessage[]> {
  const messages: SupportMessage[] = []
  let before: number | undefined
  do {
    const page: SupportMessagesPage = await call(
      'listSupportMessages',
      { params: { threadId }, query: { limit: LIMIT, before } },
      { signal },
    )
    messages.unshift(...page.messages)
    before = page.before ?? undefined
  } while (before !== undefined && before > messageId)
  return messages.filter((message) => message.messageId > messageId)
}
