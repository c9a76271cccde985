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
import { useTypingPeople } from './use-typing-people.ts'

/** More messages are not kept while new ones arrive. */
const KEPT = 500

interface ConversationMessage {
  readonly messageId: number
  readonly nickname: string
}

interface ConversationOptions<M> {
  /** Which conversation: another one is read anew. `null`: there is none yet. */
  id: string | number | null
  /** When the connection was made (ms), `null` without one. After each break the newest page is read again. */
  onlineSince: number | null
  /** Whether the first page can be read without the connection. */
  readsOffline: boolean
  readNewest: (signal: AbortSignal) => Promise<MessagesPage<M>>
  readBefore: (messageId: number) => Promise<MessagesPage<M>>
}

/** One conversation on the screen, whoever talks in it: its messages, older ones on demand, and who is typing. */
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
        // A broken connection is shown as such, and followed by another try.
        if (!leaving.signal.aborted && !isOffline()) setError(reason)
      },
    )
    return () => leaving.abort()
  }, [id, onlineSince, tries])

  const loadOlder = async () => {
    if (typeof history.before !== 'number' || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await options.readBefore(history.before)
      setHistory((known) => withOlderPage(known, page))
      setError(null)
    } catch (reason) {
      setError(reason)
    } finally {
      setLoadingOlder(false)
    }
  }

  return {
    messages: history.messages,
    /** Nothing was read yet. */
    loading: id !== null && !isRead && error === null,
    hasOlder: typeof history.before === 'number',
    loadingOlder,
    loadOlder,
    error,
    retry: () => setTries(tries + 1),
    online: onlineSince !== null,
    typing: people.names,
    /** Adds a message that was received or acknowledged; its sender types no more. */
    receive: (message: M) => {
      setHistory((known) => withoutOldest(withMessages(known, [message]), KEPT))
      people.spoke(message.nickname)
    },
    showTyping: people.typing,
    hideTyping: people.spoke,
  }
}
