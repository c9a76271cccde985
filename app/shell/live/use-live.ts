import { useEffect, useState } from 'react'
import { firstPaint } from '#app/shared/ui/first-paint.ts'
import type { Live } from './live.ts'

const RETRY_MS = 5_000

/** Connects after the first paint, so that it does not delay the page. Without a connection the shop still sells. */
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
        // The network failed or the server is restarting. The page itself reports what it could not load.
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
