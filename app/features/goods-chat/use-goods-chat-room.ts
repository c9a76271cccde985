import { useEffect, useState } from 'react'
import type { GoodsChatMessage } from '#app/contract/goods-chat.ts'
import { useConversation } from '#app/shared/chat/use-conversation.ts'
import { nobody, withNotice } from './goods-chat-notices.tsx'
import { useGoodsChatEvent, useGoodsChatRealtime, useGoodsChatStatus } from './goods-chat-realtime.ts'

/** Joins a room while mounted, again after each reconnect. `quiet` reads without becoming a participant. */
export function useGoodsChatRoom(room: string, quiet: boolean) {
  const realtime = useGoodsChatRealtime()
  const [attendance, setAttendance] = useState(nobody)
  const onlineSince = useGoodsChatStatus((status) => (status.phase === 'online' ? status.since : null))
  const conversation = useConversation<GoodsChatMessage>({
    id: `${room} ${quiet}`,
    onlineSince,
    readsOffline: false,
    readNewest: async (signal) => {
      const { participants, ...page } = await realtime.send('join room', { room, quiet }, { signal })
      setAttendance(({ notices }) => ({ participants, notices }))
      return page
    },
    readBefore: (before) => realtime.send('older messages', { room, before }),
  })

  useGoodsChatEvent('new message', (_text, message) => {
    if (message.room === room) conversation.receive(message)
  })
  useGoodsChatEvent('notice', (_text, notice) => {
    if (notice.room !== room) return
    const after = conversation.messages.at(-1)?.messageId ?? 0
    setAttendance((before) => withNotice(before, notice, after))
    if (notice.type === 'left') conversation.hideTyping(notice.nickname)
  })
  useGoodsChatEvent('typing', (typing) => {
    if (typing.room === room) conversation.showTyping(typing.nickname)
  })

  useEffect(() => {
    return () => {
      if (realtime.status.get().phase === 'online') realtime.send('leave room', room).catch(() => undefined)
    }
  }, [realtime, room])

  return {
    ...conversation,
    ...attendance,
    /** Sends a message; rejects with a `RealtimeError`. Sending the same key again doesn't create a second message. */
    send: async (message: { key: string; msg: string }): Promise<void> => {
      conversation.receive((await realtime.send('send to room', { room, ...message })).message)
    },
    sendTyping: () => {
      if (realtime.status.get().phase === 'online') realtime.send('typing', room).catch(() => undefined)
    },
  }
}
