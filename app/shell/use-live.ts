import { useEffect, useState } from 'react'
import { firstPaint } from '#app/shared/ui/first-paint.ts'
import type { Live } from './live.ts'

const RETRY_MS = 5_000

/** Goes live after the first paint: until then every byte is the page's. A shop that can't go live still sells. */
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
    void firstPaint.then(() => {
      if (here) void load()
    })
    return () => {
      here = false
      clearTimeout(retry)
    }
  }, [goLive])
  return live
}
