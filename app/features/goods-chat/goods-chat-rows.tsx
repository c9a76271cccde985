import type { ChatLogRow } from '#app/shared/chat/chat-log.tsx'
import { ChatMessage } from '#app/shared/chat/chat-message.tsx'
import type { Outbox, Outgoing } from '#app/shared/chat/outbox.ts'
import { UnsentMessage } from '#app/shared/chat/unsent-message.tsx'
import type { goodsChatMessages } from './goods-chat.messages.ts'
import { type GoodsChatHistory, messagesOf } from './goods-chat-history.ts'

/** What the log shows: what was said, who came and went, and last what is on its way. */
export function goodsChatRows(
  history: GoodsChatHistory,
  unsent: readonly Outgoing[],
  outbox: Outbox,
  online: boolean,
  t: (typeof goodsChatMessages)['ko'],
): ChatLogRow[] {
  // Others may be told of a message before its sender is.
  const said = new Set(messagesOf(history).map(({ key }) => key))
  return [
    ...history.rows.map((row, index): ChatLogRow => {
      if (row.type === 'notice')
        return { id: `notice-${row.number}`, own: false, aside: true, content: <GoodsChatNoticeLine row={row} t={t} /> }
      const { messageId, key, own, nickname, msg, sentAt } = row.message
      // Its key first: what was on its way and has arrived is the same row.
      const before = history.rows[index - 1]
      const goesOn = before?.type === 'message' && before.message.nickname === nickname
      const content = <ChatMessage own={own} nickname={nickname} goesOn={goesOn} msg={msg} sentAt={sentAt} />
      return { id: key ?? String(messageId), own, content }
    }),
    ...unsent
      .filter(({ key }) => !said.has(key))
      .map((message) => ({
        id: message.key,
        own: true,
        content: <UnsentMessage message={message} outbox={outbox} online={online} />,
      })),
  ]
}

interface GoodsChatNoticeLineProps {
  row: Extract<GoodsChatHistory['rows'][number], { type: 'notice' }>
  t: (typeof goodsChatMessages)['ko']
}

const GoodsChatNoticeLine = ({ row: { notice }, t }: GoodsChatNoticeLineProps) => (
  <p className="text-center text-xs text-ink-soft">{t[notice.type](notice.nickname)}</p>
)
