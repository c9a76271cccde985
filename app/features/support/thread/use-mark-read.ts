import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { SupportMessage, SupportSide } from '#app/contract/support.ts'
import { useSupport } from '../support-realtime.ts'

const subscribe = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
const isVisible = () => !document.hidden

/** Reports to the other side which messages were read. Call the returned function when the newest message comes into view. */
export function useMarkRead(
  side: SupportSide,
  threadId: number | null,
  messages: readonly SupportMessage[],
  online: boolean,
) {
  const support = useSupport()
  const visible = useSyncExternalStore(subscribe, isVisible)
  const [seen, setSeen] = useState(0)
  const reported = useRef(0)
  const theirs = messages.findLast(({ from }) => from !== side)?.messageId ?? 0
  useEffect(() => {
    const upTo = Math.min(theirs, seen)
    if (!visible || !online || threadId === null || upTo <= reported.current) return
    const before = reported.current
    reported.current = upTo
    support.send('read', { upTo, ...(side === 'shop' && { threadId }) }).catch(() => {
      // The effect reports it again with the next message or after a reconnect.
      reported.current = before
    })
  }, [support, side, threadId, theirs, seen, visible, online])
  const newest = messages.at(-1)?.messageId ?? 0
  return () => setSeen(newest)
}
