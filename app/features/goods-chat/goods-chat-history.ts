import type { GoodsChatMessage, GoodsChatNotice, GoodsChatPage, Participants } from '#app/contract/goods-chat.ts'

/** So much is shown; older rows go. */
const SHOWN = 500

export type GoodsChatRow =
  | { readonly type: 'message'; readonly message: GoodsChatMessage }
  | { readonly type: 'notice'; readonly number: number; readonly notice: GoodsChatNotice }

export interface GoodsChatHistory {
  /** Oldest first. */
  readonly rows: readonly GoodsChatRow[]
  /** What asks for the messages before them; `null` where there are none. */
  readonly before: number | null
  /** `null` until the room has been joined. */
  readonly participants: Participants | null
}

export const noHistory: GoodsChatHistory = { rows: [], before: null, participants: null }

/** Takes messages in: each once and in the order of their ids, however they came. */
export function withMessages(history: GoodsChatHistory, messages: readonly GoodsChatMessage[]): GoodsChatHistory {
  const known = new Set(messagesOf(history).map(({ messageId }) => messageId))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  const rows = [...history.rows]
  for (const message of added) {
    const isNewer = (row: GoodsChatRow) => row.type === 'message' && row.message.messageId > message.messageId
    const after = rows.findIndex(isNewer)
    rows.splice(after === -1 ? rows.length : after, 0, { type: 'message', message })
  }
  return withoutOldest({ ...history, rows })
}

/**
 * Takes the room in as it is on joining. A newest page that has nothing in common with what is known has a gap before it, and takes
 * its place; what was heard since it was read stays.
 */
export function withRoom(
  history: GoodsChatHistory,
  { participants, ...page }: GoodsChatPage & { participants: Participants },
) {
  const known = new Set(messagesOf(history).map(({ messageId }) => messageId))
  const newest = page.messages.at(-1)?.messageId ?? 0
  const hasGap = newest > 0 && !page.messages.some(({ messageId }) => known.has(messageId))
  const rows = hasGap
    ? history.rows.filter((row) => row.type === 'message' && row.message.messageId > newest)
    : history.rows
  const isFirst = history.participants === null
  const before = hasGap || isFirst ? page.before : history.before
  return withMessages({ rows, before, participants }, page.messages)
}

/** Takes a page in that ends where what is known begins. */
export const withOlderPage = (history: GoodsChatHistory, page: GoodsChatPage): GoodsChatHistory => ({
  ...withMessages(history, page.messages),
  before: page.before,
})

function withoutOldest(history: GoodsChatHistory): GoodsChatHistory {
  if (history.rows.length <= SHOWN) return history
  const rows = history.rows.slice(-SHOWN)
  return { ...history, rows, before: messagesOf({ ...history, rows })[0]?.messageId ?? history.before }
}

/** Takes in that somebody has come or gone. Whom we know to be there, after a break, has not come anew. */
export function withNotice(history: GoodsChatHistory, notice: GoodsChatNotice): GoodsChatHistory {
  const { participants } = notice
  const isKnown = notice.type === 'joined' && history.participants?.names.includes(notice.nickname)
  if (isKnown) return { ...history, participants }
  const last = history.rows.findLast((row) => row.type === 'notice')?.number ?? 0
  const row: GoodsChatRow = { type: 'notice', number: last + 1, notice }
  return withoutOldest({ ...history, rows: [...history.rows, row], participants })
}

export const messagesOf = ({ rows }: GoodsChatHistory): GoodsChatMessage[] =>
  rows.flatMap((row) => (row.type === 'message' ? [row.message] : []))
