import type { Participants, TalkMessage, TalkNotice, TalkPage } from '#app/contract/goods-chat.ts'

/** So much is shown; older rows go. */
const SHOWN = 500

export type TalkRow =
  | { readonly type: 'message'; readonly message: TalkMessage }
  | { readonly type: 'notice'; readonly number: number; readonly notice: TalkNotice }

export interface TalkHistory {
  /** Oldest first. */
  readonly rows: readonly TalkRow[]
  /** What asks for the messages before them; `null` where there are none. */
  readonly before: number | null
  /** `null` until the room has been joined. */
  readonly participants: Participants | null
}

export const noHistory: TalkHistory = { rows: [], before: null, participants: null }

/** Takes messages in: each once and in the order of their ids, however they came. */
export function withMessages(history: TalkHistory, messages: readonly TalkMessage[]): TalkHistory {
  const known = new Set(messagesOf(history).map(({ messageId }) => messageId))
  const added = messages.filter(({ messageId }) => !known.has(messageId))
  if (added.length === 0) return history
  const rows = [...history.rows]
  for (const message of added) {
    const isNewer = (row: TalkRow) => row.type === 'message' && row.message.messageId > message.messageId
    const after = rows.findIndex(isNewer)
    rows.splice(after === -1 ? rows.length : after, 0, { type: 'message', message })
  }
  return withoutOldest({ ...history, rows })
}

/**
 * Takes the room in as it is on joining. A newest page that has nothing in common with what is known has a gap before it, and takes
 * its place; what was heard since it was read stays.
 */
export function withRoom(history: TalkHistory, { participants, ...page }: TalkPage & { participants: Participants }) {
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
export const withOlderPage = (history: TalkHistory, page: TalkPage): TalkHistory => ({
  ...withMessages(history, page.messages),
  before: page.before,
})

function withoutOldest(history: TalkHistory): TalkHistory {
  if (history.rows.length <= SHOWN) return history
  const rows = history.rows.slice(-SHOWN)
  return { ...history, rows, before: messagesOf({ ...history, rows })[0]?.messageId ?? history.before }
}

/** Takes in that somebody has come or gone. Whom we know to be there, after a break, has not come anew. */
export function withNotice(history: TalkHistory, notice: TalkNotice): TalkHistory {
  const { participants } = notice
  const isKnown = notice.type === 'joined' && history.participants?.names.includes(notice.nickname)
  if (isKnown) return { ...history, participants }
  const last = history.rows.findLast((row) => row.type === 'notice')?.number ?? 0
  const row: TalkRow = { type: 'notice', number: last + 1, notice }
  return withoutOldest({ ...history, rows: [...history.rows, row], participants })
}

export const messagesOf = ({ rows }: TalkHistory): TalkMessage[] =>
  rows.flatMap((row) => (row.type === 'message' ? [row.message] : []))
