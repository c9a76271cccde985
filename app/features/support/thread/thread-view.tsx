import { useMemo, useState, useSyncExternalStore } from 'react'
import { formerMember } from '#app/contract/purchase.ts'
import type { SupportSide, SupportThread } from '#app/contract/support.ts'
import { Composer } from '#app/shared/chat/composer.tsx'
import { ConversationView } from '#app/shared/chat/conversation.tsx'
import { messageRows, unsentRows } from '#app/shared/chat/message-rows.tsx'
import { useTypingSignal } from '#app/shared/chat/typing/use-typing-signal.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'
import { supportMessages } from '../support.messages.ts'
import { supportOutbox } from '../support-outbox.ts'
import { useSupport } from '../support-realtime.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useThread } from './use-thread.ts'

interface ThreadViewProps {
  side: SupportSide
  /** `null` while the shopper has not written yet. */
  thread: SupportThread | null
  /** The account that writes. */
  userId: number
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A support thread: its history and the composer. */
export function ThreadView({ side, thread, userId }: ThreadViewProps) {
  const t = useMessages(supportMessages)
  const support = useSupport()
  const to = side === 'shop' ? thread?.threadId : undefined
  const [draft] = useState(() =>
    createStoredValue(`support-draft:${userId}:${to ?? ''}`, isText, '', () => sessionStorage),
  )
  const outbox = supportOutbox(support, userId)
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.get)
  const conversation = useThread(side, thread)
  const { messages, online, threadId, readUpTo } = conversation
  const onSeen = useMarkRead(side, threadId, messages, online)
  const signal = useTypingSignal(conversation.sendTyping)
  const nickname = thread?.nickname ?? ''

  const rows = useMemo(() => {
    const shown = messages.map((message) => {
      const own = message.from === side
      // Messages of a deleted administrator account keep the shop as their author.
      const ofTheShop = message.nickname === formerMember ? t.formerly : t.shop(message.nickname)
      return {
        ...message,
        id: own ? message.key : `${message.from}:${message.key}`,
        own,
        nickname: message.from === 'shop' ? ofTheShop : message.nickname,
        read: own ? message.messageId <= readUpTo : undefined,
      }
    })
    const toThem = unsent.filter((message) => message.to === to)
    return [...messageRows(shown), ...unsentRows(toThem, shown, outbox, online)]
  }, [messages, side, readUpTo, t, unsent, to, outbox, online])
  return (
    <ConversationView
      label={side === 'shop' ? t.logWith(nickname) : t.log}
      conversation={conversation}
      rows={rows}
      empty={t.none}
      offline={conversation.interrupted && t.offline}
      onSeen={onSeen}
    >
      <Composer
        label={side === 'shop' ? t.labelTo(nickname) : t.label}
        draft={draft}
        onSend={(msg) => {
          outbox.add(msg, to)
          signal.sent()
        }}
        onTyping={signal.typing}
      />
    </ConversationView>
  )
}
