import { useEffect, useState } from 'react'
import type { Live } from './live.ts'

/** The longest that the shop waits for an idle moment to go live (ms). */
const WAIT_MS = 2_000
const RETRY_MS = 5_000

/** Goes live once the first page stands: until then every byte is the page's. A shop that can't go live still sells. */
export function useLive(goLive: () => Promise<Live>): Live | undefined {
  const [live, setLive] = useState<Live>()
  useEffect(() => {
    let here = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      try {
        const loaded = await goLive()
        if (here) setLive(loaded)
      } catch {
        // The network, or a server that starts anew: the page itself says what it lacks.
        if (here) retry = setTimeout(() => void load(), RETRY_MS)
      }
    }
    const cancel = whenIdle(() => void load())
    return () => {
      here = false
      cancel()
      clearTimeout(retry)
    }
  }, [goLive])
  return live
}

/** Safari has no requestIdleCallback. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 200)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(run, { timeout: WAIT_MS })
  return () => cancelIdleCallback(request)
}
