import { useEffect, useEffectEvent, useState } from 'react'
import {
  type History,
  type MessagesPage,
  noHistory,
  withMessages,
  withNewestPage,
  withOlderPage,
  withoutOldest,
} from './history.ts'
import { useTypingPeople } from './typing/use-typing-people.ts'

/** How many messages stay once the newest one is seen. */
const KEPT = 500

/** How many stay while somebody reads earlier ones, whatever arrives meanwhile. */
const KEPT_FOR_READING = 10_000

interface ConversationMessage {
  readonly messageId: number
  readonly nickname: string
}

interface ConversationOptions<M> {
  /** Identifies the conversation: another key starts over. `null` if there is none yet. */
  id: string | number | null
  /** When the connection was made (ms), `null` while offline. The newest page is read again after each reconnect. */
  onlineSince: number | null
  /** Whether the first page can be read while offline. */
  readsOffline: boolean
  readNewest: (signal: AbortSignal) => Promise<MessagesPage<M>>
  readBefore: (messageId: number) => Promise<MessagesPage<M>>
}

/** The state of a conversation: its messages, older ones on demand, and who is typing. */
export function useConversation<M extends ConversationMessage>(options: ConversationOptions<M>) {
  const { id, onlineSince, readsOffline } = options
  const [history, setHistory] = useState<History<M>>(noHistory)
  const [error, setError] = useState<unknown>(null)
  const [tries, setTries] = useState(0)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const people = useTypingPeople()
  const isRead = history.before !== undefined

  const needsNewest = useEffectEvent(() => id !== null && (onlineSince !== null || (readsOffline && !isRead)))
  const readNewest = useEffectEvent(options.readNewest)
  const isOffline = useEffectEvent(() => onlineSince === null && !readsOffline)
  useEffect(() => {
    if (!needsNewest()) return
    const leaving = new AbortController()
    readNewest(leaving.signal).then(
      (page) => {
        if (leaving.signal.aborted) return
        setError(null)
        setHistory((known) => withNewestPage(known, page))
      },
      (reason: unknown) => {
        // Ignore connection errors: the status shows them, and the next connection reads the page again.
        if (!leaving.signal.aborted && !isOffline()) setError(reason)
      },
    )
    return () => leaving.abort()
  }, [id, onlineSince, tries])

  const loadOlder = async () => {
    const { before } = history
    if (typeof before !== 'number' || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await options.readBefore(before)
      // Meanwhile the reader may have gone back to the newest message, and the oldest ones were dropped: the page is no longer next.
      setHistory((known) => (known.before === before ? withOlderPage(known, page) : known))
      setError(null)
    } catch (reason) {
      setError(reason)
    } finally {
      setLoadingOlder(false)
    }
  }

  return {
    messages: history.messages,
    /** No page was read yet. */
    loading: id !== null && !isRead && error === null,
    hasOlder: typeof history.before === 'number',
    loadingOlder,
    loadOlder,
    error,
    retry: () => setTries(tries + 1),
    online: onlineSince !== null,
    typing: people.names,
    /** Drops the oldest messages above a limit. Call when the newest one is in view: nobody is reading the oldest ones then. */
    seen: () => setHistory((known) => withoutOldest(known, KEPT)),
    /** Adds a received or acknowledged message, and marks its sender as no longer typing. */
    receive: (message: M) => {
      setHistory((known) => withoutOldest(withMessages(known, [message]), KEPT_FOR_READING))
      people.spoke(message.nickname)
    },
    showTyping: people.typing,
    hideTyping: people.spoke,
  }
}
