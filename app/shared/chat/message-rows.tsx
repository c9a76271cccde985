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

/** Renders messages as rows. Only the first of several messages by one author shows the name. */
export const messageRows = (messages: readonly ShownMessage[]): ChatLogRow[] =>
  messages.map(({ id, own, nickname, mark, msg, sentAt, read }, index) => {
    const before = messages[index - 1]
    const goesOn = before?.own === own && before.nickname === nickname && before.mark === mark
    return {
      id,
      own,
      content: <ChatMessage {...{ own, nickname, mark, goesOn, msg, sentAt, read }} />,
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
    .map((message) => ({
      id: message.key,
      own: true,
      content: <UnsentMessage message={message} outbox={outbox} online={online} />,
    }))
}
