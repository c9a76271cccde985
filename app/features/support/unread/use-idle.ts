import { useEffect, useState } from 'react'

/** Safari has no `requestIdleCallback`. There, assume that the browser is idle after this time (ms). */
const WAIT_MS = 2_000

/** `true` once the browser has been idle for the first time. */
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
