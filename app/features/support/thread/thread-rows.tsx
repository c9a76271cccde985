import { formerMember } from '#app/contract/purchase.ts'
import type { SupportSide } from '#app/contract/support.ts'
import type { ChatLogRow } from '#app/shared/chat/chat-log.tsx'
import { ChatMessage } from '#app/shared/chat/chat-message.tsx'
import { MessageState } from '#app/shared/chat/message-state.tsx'
import type { Outbox, Outgoing } from '#app/shared/chat/outbox.ts'
import { UnsentMessage } from '#app/shared/chat/unsent-message.tsx'
import type { supportMessages } from '../support.messages.ts'
import type { useThread } from './use-thread.ts'

interface ThreadParts {
  side: SupportSide
  thread: ReturnType<typeof useThread>
  unsent: readonly Outgoing[]
  outbox: Outbox
  t: (typeof supportMessages)['ko']
}

/** What the log shows: what was said, each own message with what has become of it, and last what is on its way. */
export function threadRows({ side, thread, unsent, outbox, t }: ThreadParts): ChatLogRow[] {
  const { messages, online, readUpTo } = thread
  const said = new Set(messages.filter(({ from }) => from === side).map(({ key }) => key))
  return [
    ...messages.map(({ messageId, key, from, nickname, msg, sentAt }, index): ChatLogRow => {
      const own = from === side
      const before = messages[index - 1]
      const goesOn = before?.from === from && before.nickname === nickname
      const state = own && <MessageState read={messageId <= readUpTo} />
      // Whoever has left the shop since has answered for it all the same.
      const shop = nickname === formerMember ? t.formerly : t.shop(nickname)
      const name = from === 'shop' ? shop : nickname
      const content = <ChatMessage own={own} nickname={name} goesOn={goesOn} msg={msg} sentAt={sentAt} state={state} />
      return { id: `${from}:${key}`, own, content }
    }),
    ...unsent
      .filter(({ key }) => !said.has(key))
      .map((message) => ({
        id: `${side}:${message.key}`,
        own: true,
        content: <UnsentMessage message={message} outbox={outbox} online={online} />,
      })),
  ]
}
