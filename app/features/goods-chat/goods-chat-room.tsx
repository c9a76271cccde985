import { useEffect, useState, useSyncExternalStore } from 'react'
import { ChatLog } from '#app/shared/chat/chat-log.tsx'
import { Composer } from '#app/shared/chat/composer.tsx'
import { OlderButton } from '#app/shared/chat/older-button.tsx'
import { createOutbox } from '#app/shared/chat/outbox.ts'
import { TypingLine } from '#app/shared/chat/typing-line.tsx'
import { useTypingSignal } from '#app/shared/chat/use-typing-signal.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import type { StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { Button, ButtonLink } from '#app/shared/ui/button.tsx'
import { goodsChatMessages } from './goods-chat.messages.ts'
import type { GoodsChatMemory } from './goods-chat-memory.ts'
import { GoodsChatParticipants } from './goods-chat-participants.tsx'
import { goodsChatRows } from './goods-chat-rows.tsx'
import type { useGoodsChatRoom } from './use-goods-chat-room.ts'

export type GoodsChatRoom = ReturnType<typeof useGoodsChatRoom>

interface GoodsChatRoomViewProps {
  goodsId: number
  goodsChat: GoodsChatRoom
  memory: StoredValue<GoodsChatMemory>
  userId: number | null
}

/** The goods chat itself: who takes part, what is said, who is typing, and the way to say something. */
export function GoodsChatRoomView({ goodsId, goodsChat, memory, userId }: GoodsChatRoomViewProps) {
  const t = useMessages(goodsChatMessages)
  const { draft } = useStoredValue(memory)
  const { say, history, online, error } = goodsChat
  const [outbox] = useState(() =>
    createOutbox({
      storage: () => sessionStorage,
      name: `talk-outbox:${userId}:${goodsId}`,
      deliver: say,
      waits: false,
    }),
  )
  const unsent = useSyncExternalStore(outbox.subscribe, outbox.get)
  const signal = useTypingSignal(goodsChat.tellTyping)
  // What a reload has cut off goes on its way again.
  useEffect(() => {
    if (online) outbox.wake()
  }, [online, outbox])

  return (
    <div className="grid gap-3">
      <GoodsChatParticipants participants={history.participants} />
      <p role="status" className="text-sm font-semibold text-danger empty:hidden">
        {!online && history.participants !== null && t.unreachable}
      </p>
      {error && (
        <div role="alert" className="flex flex-wrap items-center justify-between gap-2 text-sm text-danger">
          {error.message === '' ? t.failed : error.message}
          <Button onClick={goodsChat.retry}>{t.retry}</Button>
        </div>
      )}
      <ChatLog
        label={t.title}
        rows={goodsChatRows(history, unsent, outbox, online, t)}
        before={
          history.before !== null && (
            <OlderButton
              loading={goodsChat.loadingOlder}
              disabled={!online}
              onLoad={() => void goodsChat.loadOlder()}
            />
          )
        }
        empty={
          <p className="py-16 text-center text-sm text-ink-soft">
            {history.participants === null ? t.loading : t.none}
          </p>
        }
      />
      <TypingLine names={goodsChat.typing} />
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
          onDraft={(next) => memory.set({ ...memory.get(), draft: next })}
          onSend={(msg) => {
            outbox.add(msg)
            signal.sent()
          }}
          onTyping={signal.typing}
        />
      )}
    </div>
  )
}
