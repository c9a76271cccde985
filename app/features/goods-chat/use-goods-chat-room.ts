import { useEffect, useState } from 'react'
import { useTypingPeople } from '#app/shared/chat/use-typing-people.ts'
import { noHistory, withMessages, withNotice, withOlderPage, withRoom } from './goods-chat-history.ts'
import { useGoodsChatEvent, useGoodsChatRealtime, useGoodsChatStatus } from './goods-chat-realtime.ts'

/**
 * What is said in a room while mounted; `quiet` listens without taking part. The room is joined anew after each break, and what
 * was missed comes with the answer.
 */
export function useGoodsChatRoom(room: string, quiet: boolean) {
  const realtime = useGoodsChatRealtime()
  const [history, setHistory] = useState(noHistory)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const people = useTypingPeople()
  const onlineSince = useGoodsChatStatus((status) => (status.phase === 'online' ? status.since : null))

  useGoodsChatEvent('new message', (_text, message) => {
    if (message.room !== room) return
    setHistory((before) => withMessages(before, [message]))
    people.spoke(message.nickname)
  })
  useGoodsChatEvent('notice', (_text, notice) => {
    if (notice.room !== room) return
    setHistory((before) => withNotice(before, notice))
    if (notice.type === 'left') people.spoke(notice.nickname)
  })
  useGoodsChatEvent('typing', (typing) => {
    if (typing.room === room) people.typing(typing.nickname)
  })

  // After the subscriptions above, so that what is said meanwhile finds a listener.
  useEffect(() => {
    if (onlineSince === null) return
    const leaving = new AbortController()
    realtime.send('join room', { room, quiet }, { signal: leaving.signal }).then(
      (joined) => {
        setError(null)
        setHistory((before) => withRoom(before, joined))
      },
      (reason: Error) => {
        // A break is told by the status, and followed by another try.
        if (!leaving.signal.aborted && realtime.status.get().phase === 'online') setError(reason)
      },
    )
    return () => leaving.abort()
  }, [realtime, room, quiet, onlineSince, tries])

  useEffect(() => {
    return () => {
      if (realtime.status.get().phase === 'online') realtime.send('leave room', room).catch(() => undefined)
    }
  }, [realtime, room])

  const loadOlder = async () => {
    if (history.before === null || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await realtime.send('older messages', { room, before: history.before })
      setHistory((before) => withOlderPage(before, page))
      setError(null)
    } catch (reason) {
      setError(reason instanceof Error ? reason : new Error(String(reason)))
    } finally {
      setLoadingOlder(false)
    }
  }

  return {
    history,
    loadingOlder,
    /** Asks for what was said before the oldest message that is known. */
    loadOlder,
    error,
    retry: () => setTries(tries + 1),
    typing: people.names,
    online: onlineSince !== null,
    /** Says something; rejects with a `RealtimeError`. The same key again is the same message. */
    say: async (message: { key: string; msg: string }): Promise<void> => {
      const { message: said } = await realtime.send('send to room', { room, ...message })
      setHistory((before) => withMessages(before, [said]))
    },
    tellTyping: () => {
      if (realtime.status.get().phase === 'online') realtime.send('typing', room).catch(() => undefined)
    },
  }
}
