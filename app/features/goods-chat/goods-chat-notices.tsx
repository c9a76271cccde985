import type { GoodsChatNotice, Participants } from '#app/contract/goods-chat.ts'
import type { ChatLogRow } from '#app/shared/chat/chat-log.tsx'

/** The maximum number of notices to keep. */
const KEPT = 500

/** Somebody joined or left. `after` is the id of the newest message at that time, 0 before the first message. */
export interface ShownNotice extends Pick<GoodsChatNotice, 'type' | 'nickname'> {
  readonly number: number
  readonly after: number
}

/** The participants of a room and the notices about them. */
export interface Attendance {
  /** `null` until the room is joined. */
  readonly participants: Participants | null
  readonly notices: readonly ShownNotice[]
}

export const nobody: Attendance = { participants: null, notices: [] }

/**
 * Adds a notice. A notice that somebody joined whom the last answer already named is older than the answer, because events are
 * delivered in batches and answers at once: it changes nothing.
 */
export function withNotice(attendance: Attendance, notice: GoodsChatNotice, after: number): Attendance {
  const { participants, type, nickname } = notice
  const { notices } = attendance
  if (type === 'joined' && attendance.participants?.names.includes(nickname)) return attendance
  const number = (notices.at(-1)?.number ?? 0) + 1
  return { participants, notices: [...notices, { number, after, type, nickname }].slice(-KEPT) }
}

/** Inserts each notice behind its `after` message. A notice whose message is no longer shown is dropped. */
export function withNoticeRows(
  messages: readonly { messageId: number }[],
  rows: readonly ChatLogRow[],
  notices: readonly ShownNotice[],
  text: (notice: ShownNotice) => string,
): ChatLogRow[] {
  const rowsAfter = new Map<number, ChatLogRow[]>()
  for (const notice of notices) {
    const content = <p className="text-center text-xs text-ink-soft">{text(notice)}</p>
    const row = { id: `notice-${notice.number}`, own: false, aside: true, content }
    const known = rowsAfter.get(notice.after)
    if (known) known.push(row)
    else rowsAfter.set(notice.after, [row])
  }
  const messageRows = rows.flatMap((row, index) => [row, ...(rowsAfter.get(messages[index]?.messageId ?? -1) ?? [])])
  return [...(rowsAfter.get(0) ?? []), ...messageRows]
}
