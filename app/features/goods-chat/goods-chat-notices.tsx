import type { GoodsChatNotice, Participants } from '#app/contract/goods-chat.ts'
import type { ChatLogRow } from '#app/shared/chat/chat-log.tsx'

/** More notices are not kept. */
const KEPT = 500

/** That somebody came or went, `after` the message that was the newest then; 0 before the first. */
export interface ShownNotice extends Pick<GoodsChatNotice, 'type' | 'nickname'> {
  readonly number: number
  readonly after: number
}

/** Who is in the room, and what was shown of their coming and going. */
export interface Attendance {
  /** `null` until the room was joined. */
  readonly participants: Participants | null
  readonly notices: readonly ShownNotice[]
}

export const nobody: Attendance = { participants: null, notices: [] }

/** Adds a notice. Somebody whom we know to be there, after a break, has not come anew. */
export function withNotice(attendance: Attendance, notice: GoodsChatNotice, after: number): Attendance {
  const { participants, type, nickname } = notice
  const { notices } = attendance
  if (type === 'joined' && attendance.participants?.names.includes(nickname)) return { participants, notices }
  const number = (notices.at(-1)?.number ?? 0) + 1
  return { participants, notices: [...notices, { number, after, type, nickname }].slice(-KEPT) }
}

/** Puts notices between the messages after which they came. One whose message is no longer shown goes with it. */
export function withNoticeRows(
  messages: readonly { messageId: number }[],
  rows: readonly ChatLogRow[],
  notices: readonly ShownNotice[],
  text: (notice: ShownNotice) => string,
): ChatLogRow[] {
  const rowsAfter = (messageId: number): ChatLogRow[] =>
    notices
      .filter(({ after }) => after === messageId)
      .map((notice) => ({
        id: `notice-${notice.number}`,
        own: false,
        aside: true,
        content: <p className="text-center text-xs text-ink-soft">{text(notice)}</p>,
      }))
  return [...rowsAfter(0), ...rows.flatMap((row, index) => [row, ...rowsAfter(messages[index]?.messageId ?? -1)])]
}
