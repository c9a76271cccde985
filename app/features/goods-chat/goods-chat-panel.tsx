import { use, useId, useState, useSyncExternalStore } from 'react'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { Icon } from '#app/shared/ui/icon.tsx'
import { goodsChatMessages } from './goods-chat.messages.ts'
import { createGoodsChatMemory } from './goods-chat-memory.ts'
import { GoodsChatPanelSkeleton } from './goods-chat-panel-skeleton.tsx'
import { GoodsChatRealtime } from './goods-chat-realtime.ts'
import { type GoodsChatRoom, GoodsChatRoomView } from './goods-chat-room.tsx'
import { useGoodsChatRoom } from './use-goods-chat-room.ts'

interface GoodsChatPanelProps {
  goodsId: number
  /** The signed-in account, which may write; `null` for a guest. */
  userId: number | null
}

/** Shows the latest message about a product and expands into its chat. */
export function GoodsChatPanel(props: GoodsChatPanelProps) {
  if (!use(ShopConnection)) return <GoodsChatPanelSkeleton />
  return (
    <GoodsChatRealtime>
      {/* The account decides which messages are "mine", so another account remounts the room. */}
      <Panel key={`${props.goodsId} ${props.userId}`} {...props} />
    </GoodsChatRealtime>
  )
}

function Panel({ goodsId, userId }: GoodsChatPanelProps) {
  const t = useMessages(goodsChatMessages)
  const id = useId()
  const room = `goods:${goodsId}`
  const [memory] = useState(() => createGoodsChatMemory(goodsId))
  // Not the whole memory: it changes with each key in the message field.
  const open = useSyncExternalStore(memory.subscribe, () => memory.get().open)
  const goodsChat = useGoodsChatRoom(room, !open)
  const { participants } = goodsChat
  return (
    <section aria-labelledby={`${id}-title`} className="rounded-lg border border-line bg-surface">
      <h2 id={`${id}-title`} className="sr-only">
        {t.title}
      </h2>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => memory.set({ ...memory.get(), open: !open })}
        className="flex min-h-14 w-full items-center gap-3 rounded-lg px-4 text-sm"
      >
        <span className="shrink-0 text-base font-bold">{t.title}</span>
        <span className="min-w-0 flex-1 truncate text-start text-ink-soft">
          {!open && <Latest goodsChat={goodsChat} />}
        </span>
        {participants !== null && participants.count > 0 && (
          <span className="shrink-0 text-ink-soft">{t.participants(formatNumber(participants.count))}</span>
        )}
        <Icon name="down" className={classNames('size-4 shrink-0', open && 'rotate-180')} />
      </button>
      <div id={id} hidden={!open} className="px-4 pb-4">
        {open && <GoodsChatRoomView goodsId={goodsId} goodsChat={goodsChat} memory={memory} userId={userId} />}
      </div>
    </section>
  )
}

function Latest({ goodsChat }: { goodsChat: GoodsChatRoom }) {
  const t = useMessages(goodsChatMessages)
  const latest = goodsChat.messages.at(-1)
  return latest ? t.latest(latest.own ? t.you : latest.nickname, latest.msg) : null
}
