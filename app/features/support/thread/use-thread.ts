import { useEffect, useRef, useState } from 'react'
import type { SupportSide, SupportThread } from '#app/contract/support.ts'
import { useTypingPeople } from '#app/shared/chat/use-typing-people.ts'
import { useSupport, useSupportEvent, useSupportStatus } from '../support-realtime.tsx'
import { readPage, readSince } from './read-history.ts'
import { noHistory, withMessages, withOlderPage } from './thread-history.ts'

/**
 * One thread as one side has it on the screen. `thread` is `null` for a shopper who has not written yet. After each break what was
 * missed is read, all of it.
 */
export function useThread(side: SupportSide, thread: SupportThread | null) {
  const support = useSupport()
  const [history, setHistory] = useState(noHistory)
  const [error, setError] = useState<unknown>(null)
  const [tries, setTries] = useState(0)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const [heardReadUpTo, setHeardReadUpTo] = useState(0)
  const people = useTypingPeople()
  const broken = useSupportStatus(
    (status) => status.phase === 'offline' || (status.phase === 'connecting' && status.attempt > 0),
  )
  const onlineSince = useSupportStatus((status) => (status.phase === 'online' ? status.since : null))
  const threadId = thread?.threadId ?? history.messages[0]?.threadId ?? null
  // Everything that a shopper hears is of the own thread.
  const isOurs = (id: number) => side === 'shopper' || id === threadId

  useSupportEvent('msg', (_text, message) => {
    if (!isOurs(message.threadId)) return
    setHistory((before) => withMessages(before, [message]))
    people.spoke(message.nickname)
  })
  useSupportEvent('read', ({ threadId: id, by, upTo }) => {
    if (isOurs(id) && by !== side) setHeardReadUpTo((before) => Math.max(before, upTo))
  })
  useSupportEvent('typing', ({ threadId: id, from, nickname }) => {
    if (isOurs(id) && from !== side) people.typing(nickname)
  })

  const newest = useRef(0)
  useEffect(() => {
    newest.current = history.messages.at(-1)?.messageId ?? 0
  }, [history])
  /** Up to here nothing is missing; everything while the connection stands; `null` while nothing was read. */
  const complete = useRef<number | null>(null)
  useEffect(() => {
    if (threadId === null) return
    const leaving = new AbortController()
    const { signal } = leaving
    const live = onlineSince !== null
    const catchUp = async () => {
      const since = complete.current
      if (since === null) {
        const page = await readPage(threadId, undefined, signal)
        setHistory((known) => withOlderPage(known, page))
        complete.current = live ? Number.POSITIVE_INFINITY : (page.messages.at(-1)?.messageId ?? 0)
      } else if (live) {
        const missed = await readSince(threadId, since, signal)
        setHistory((known) => withMessages(known, missed))
        complete.current = Number.POSITIVE_INFINITY
      }
      setError(null)
    }
    catchUp().catch((reason: unknown) => !signal.aborted && setError(reason))
    return () => {
      leaving.abort()
      if (complete.current === Number.POSITIVE_INFINITY) complete.current = newest.current
    }
  }, [threadId, onlineSince, tries])

  const loadOlder = async () => {
    if (threadId === null || typeof history.before !== 'number' || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await readPage(threadId, history.before)
      setHistory((known) => withOlderPage(known, page))
      setError(null)
    } catch (reason) {
      setError(reason)
    } finally {
      setLoadingOlder(false)
    }
  }

  return {
    threadId,
    messages: history.messages,
    loading: threadId !== null && history.before === undefined && error === null,
    hasOlder: typeof history.before === 'number',
    loadingOlder,
    loadOlder,
    error,
    retry: () => setTries(tries + 1),
    online: onlineSince !== null,
    /** There was a connection, or it does not come about. */
    broken,
    typing: people.names,
    /** How far the other side has read. */
    readUpTo: Math.max(heardReadUpTo, thread?.readUpTo ?? 0),
    tellTyping: () => {
      const choice = side === 'shop' && threadId !== null ? { threadId } : {}
      if (support.status.get().phase === 'online') support.send('typing', choice).catch(() => undefined)
    },
  }
}
