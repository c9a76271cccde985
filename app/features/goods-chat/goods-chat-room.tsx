import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Composer } from '#app/shared/chat/composer.tsx'
import { ConversationView } from '#app/shared/chat/conversation.tsx'
import { messageRows, unsentRows } from '#app/shared/chat/message-rows.tsx'
import { createOutbox } from '#app/shared/chat/outbox/outbox.ts'
import { useTypingSignal } from '#app/shared/chat/typing/use-typing-signal.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import type { StoredValue } from '#app/shared/storage/stored-value.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { goodsChatMessages } from './goods-chat.messages.ts'
import { draftIn, type GoodsChatMemory } from './goods-chat-memory.ts'
import { withNoticeRows } from './goods-chat-notices.tsx'
import { GoodsChatParticipants } from './goods-chat-participants.tsx'
import type { useGoodsChatRoom } from './use-goods-chat-room.ts'

export type GoodsChatRoom = ReturnType<typeof useGoodsChatRoom>

interface GoodsChatRoomViewProps {
  goodsId: number
  goodsChat: GoodsChatRoom
  memory: StoredValue<GoodsChatMemory>
  userId: number | null
}

/** The chat room of a product: participants, messages and the composer. */
export function GoodsChatRoomView({ goodsId, goodsChat, memory, userId }: GoodsChatRoomViewProps) {
  const t = useMessages(goodsChatMessages)
  const [draft] = useState(() => draftIn(memory))
  const { send, messages, notices, participants, online } = goodsChat
  const [outbox] = useState(() =>
    createOutbox({
      storage: () => sessionStorage,
      name: `talk-outbox:${userId}:${goodsId}`,
      deliver: send,
      waits: false,
    }),
  )
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.get)
  const signal = useTypingSignal(goodsChat.sendTyping)
  // Sends the messages again that a reload interrupted.
  useEffect(() => {
    if (online) outbox.wake()
  }, [online, outbox])

  const rows = useMemo(() => {
    const shown = messages.map((message) => ({
      ...message,
      id: message.key ?? String(message.messageId),
      ...(message.role === 'administrator' && { mark: t.staff }),
    }))
    return [
      ...withNoticeRows(messages, messageRows(shown), notices, ({ type, nickname }) => t[type](nickname)),
      ...unsentRows(unsent, shown, outbox, online),
    ]
  }, [messages, notices, t, unsent, outbox, online])
  return (
    <div className="grid gap-3">
      <GoodsChatParticipants participants={participants} />
      <ConversationView
        label={t.title}
        conversation={goodsChat}
        rows={rows}
        empty={t.none}
        offline={!online && participants !== null && t.unreachable}
        olderWaits={!online}
      >
        {userId === null ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-ink-soft">{t.guests}</p>
            <ButtonLink look="primary" href={pathTo('signIn', undefined, { next: pathTo('goods', { goodsId }) })}>
              {t.signIn}
            </ButtonLink>
          </div>
        ) : (
          <Composer
            label={t.label}
            draft={draft}
            onSend={(msg) => {
              outbox.add(msg)
              signal.sent()
            }}
            onTyping={signal.typing}
          />
        )}
      </ConversationView>
    </div>
  )
}
