import { useEffect, useState } from 'react'

/** Where a browser does not say when it is idle (Safari), it is thought to be after so long (ms). */
const WAIT_MS = 2_000

/** Whether the browser has had nothing to do once. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(() => setIdle(true), WAIT_MS)
      return () => clearTimeout(timer)
    }
    const waiting = window.requestIdleCallback(() => setIdle(true))
    return () => window.cancelIdleCallback(waiting)
  }, [])
  return idle
}
