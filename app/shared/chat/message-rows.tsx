import type { ReactNode } from 'react'
import type { ChatLogRow } from './chat-log.tsx'
import { ChatMessage } from './chat-message.tsx'
import type { Outbox, Outgoing } from './outbox.ts'
import { UnsentMessage } from './unsent-message.tsx'

/** A message as the log shows it. */
export interface ShownMessage {
  /** An own message keeps the key under which it was sent, so that sending it moves no row. */
  id: string
  own: boolean
  nickname: string
  msg: string
  sentAt: string
  /** Whether the other side has read it. */
  state?: ReactNode
}

/** Rows of messages; the name stands above the first of several by one person. */
export const messageRows = (messages: readonly ShownMessage[]): ChatLogRow[] =>
  messages.map(({ id, own, nickname, msg, sentAt, state }, index) => {
    const before = messages[index - 1]
    const goesOn = before?.own === own && before.nickname === nickname
    return {
      id,
      own,
      content: <ChatMessage own={own} nickname={nickname} goesOn={goesOn} msg={msg} sentAt={sentAt} state={state} />,
    }
  })

/** Rows of what is on its way; what has arrived already is among the messages. */
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
