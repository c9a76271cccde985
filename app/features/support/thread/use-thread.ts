import { useState } from 'react'
import type { SupportMessage, SupportSide, SupportThread } from '#app/contract/support.ts'
import { call } from '#app/shared/api/call.ts'
import { useConversation } from '#app/shared/chat/use-conversation.ts'
import { useSupport, useSupportEvent, useSupportStatus } from '../support-realtime.ts'

/** A thread as one side sees it. `thread` is `null` while the shopper has not written yet. */
export function useThread(side: SupportSide, thread: SupportThread | null) {
  const support = useSupport()
  const [readUpTo, setReadUpTo] = useState(0)
  const interrupted = useSupportStatus(
    (status) => status.phase === 'offline' || (status.phase === 'connecting' && status.attempt > 0),
  )
  const onlineSince = useSupportStatus((status) => (status.phase === 'online' ? status.since : null))
  const threadId = thread?.threadId ?? null
  const readPage = (before?: number, signal?: AbortSignal) =>
    call(
      'listSupportMessages',
      { params: { threadId: threadId ?? 0 }, query: { before } },
      signal ? { signal } : undefined,
    )
  const conversation = useConversation<SupportMessage>({
    id: threadId,
    onlineSince,
    readsOffline: true,
    readNewest: (signal) => readPage(undefined, signal),
    readBefore: (messageId) => readPage(messageId),
  })

  // The server sends a shopper only the events of their own thread.
  const isOurs = (id: number) => side === 'shopper' || id === threadId
  useSupportEvent('msg', (_text, message) => isOurs(message.threadId) && conversation.receive(message))
  useSupportEvent('read', ({ threadId: id, by, upTo }) => {
    if (isOurs(id) && by !== side) setReadUpTo((before) => Math.max(before, upTo))
  })
  useSupportEvent('typing', ({ threadId: id, from, nickname }) => {
    if (isOurs(id) && from !== side) conversation.showTyping(nickname)
  })

  return {
    ...conversation,
    threadId,
    /** The connection is lost or can't be made. */
    interrupted,
    /** The newest message that the other side has read. */
    readUpTo: Math.max(readUpTo, thread?.readUpTo ?? 0),
    sendTyping: () => {
      const choice = side === 'shop' && threadId !== null ? { threadId } : {}
      if (support.status.get().phase === 'online') support.send('typing', choice).catch(() => undefined)
    },
  }
}
