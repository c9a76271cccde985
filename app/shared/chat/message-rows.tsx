import type { ChatLogRow } from './chat-log.tsx'
import { ChatMessage } from './chat-message.tsx'
import type { Outbox, Outgoing } from './outbox/outbox.ts'
import { UnsentMessage } from './outbox/unsent-message.tsx'

/** A message for the log. */
export interface ShownMessage {
  /** An own message keeps the key it was sent with, so that React keeps its row when it is acknowledged. */
  id: string
  own: boolean
  nickname: string
  /** See `ChatMessage`. */
  mark?: string | undefined
  msg: string
  sentAt: string
  /** See `ChatMessage`. */
  read?: boolean | undefined
}

/** How soon after a message (ms) the next one by the same author makes a run of the two. */
const RUN_MS = 60_000

/** Whether `next` goes on what the author of `one` says, so that its time and state speak for both. */
const isRun = (one: ShownMessage, next: ShownMessage | undefined) =>
  next?.own === one.own &&
  next.nickname === one.nickname &&
  next.mark === one.mark &&
  next.read === one.read &&
  Date.parse(next.sentAt) - Date.parse(one.sentAt) < RUN_MS

/**
 * Renders messages as rows. Only the first of several messages by one author shows the name, and only the last of a run shows when
 * it was sent and whether it has been read.
 */
export const messageRows = (messages: readonly ShownMessage[]): ChatLogRow[] =>
  messages.map((message, index) => {
    const { id, own, nickname, mark, msg, sentAt, read } = message
    const before = messages[index - 1]
    const goesOn = before?.own === own && before.nickname === nickname && before.mark === mark
    return {
      id,
      own,
      content: (
        <ChatMessage
          {...{ own, nickname, mark, goesOn, msg }}
          {...(!isRun(message, messages[index + 1]) && { sentAt, read })}
        />
      ),
    }
  })

/** Renders unsent messages as rows, except those that already arrived as messages. */
export const unsentRows = (
  unsent: readonly Outgoing[],
  arrived: readonly ShownMessage[],
  outbox: Outbox,
  online: boolean,
): ChatLogRow[] => {
  const ids = new Set(arrived.filter(({ own }) => own).map(({ id }) => id))
  return unsent
    .filter(({ key }) => !ids.has(key))
    .map((message, index, all) => ({
      id: message.key,
      own: true,
      content: (
        <UnsentMessage
          message={message}
          outbox={outbox}
          online={online}
          goesOn={['sending', 'waiting'].includes(all[index + 1]?.state ?? '')}
        />
      ),
    }))
}
