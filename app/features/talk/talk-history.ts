import type { Participants, TalkMessage, TalkNotice } from '#app/contract/talk.ts'

/** So much is shown; older rows go. */
const SHOWN = 200

export type TalkRow =
  | { readonly type: 'message'; readonly message: TalkMessage }
  | { readonly type: 'notice'; readonly id: string; readonly notice: TalkNotice }

export interface TalkHistory {
  /** Oldest first. */
  readonly rows: readonly TalkRow[]
  /** `null` until the room has been joined. */
  readonly participants: Participants | null
}

export const noHistory: TalkHistory = { rows: [], participants: null }

/**
 * Takes messages in: each once and in the order of their ids, however they came. The room's newest page that has nothing in common
 * with what is known has a gap before it, and takes its place.
 */
export function withMessages(history: TalkHistory, messages: readonly TalkMessage[], page?: Participants): TalkHistory {
  const known = new Map(messagesOf(history).map((message) => [message.messageId, message]))
  const hasGap = page !== undefined && known.size > 0 && !messages.some(({ messageId }) => known.has(messageId))
  const added = messages.filter(({ messageId }) => hasGap || !known.has(messageId))
  const participants = page ?? history.participants
  if (added.length === 0) return participants === history.participants ? history : { ...history, participants }
  const rows: TalkRow[] = hasGap ? [] : [...history.rows]
  for (const message of added) {
    const isNewer = (row: TalkRow) => row.type === 'message' && row.message.messageId > message.messageId
    const after = rows.findIndex(isNewer)
    rows.splice(after === -1 ? rows.length : after, 0, { type: 'message', message })
  }
  return { rows: rows.slice(-SHOWN), participants }
}

/** Takes in that somebody has come or gone. Whom we know to be there, after a break, has not come anew. */
export function withNotice(history: TalkHistory, notice: TalkNotice): TalkHistory {
  const { participants } = notice
  const isKnown = notice.type === 'joined' && history.participants?.names.includes(notice.nickname)
  if (isKnown) return { ...history, participants }
  const number = history.rows.filter(({ type }) => type === 'notice').length
  const last = messagesOf(history).at(-1)?.messageId ?? 0
  const row: TalkRow = { type: 'notice', id: `notice-${last}-${number}`, notice }
  return { rows: [...history.rows, row].slice(-SHOWN), participants }
}

export const messagesOf = ({ rows }: TalkHistory): TalkMessage[] =>
  rows.flatMap((row) => (row.type === 'message' ? [row.message] : []))
