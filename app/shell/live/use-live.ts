import { useEffect, useState } from 'react'
import { firstPaint } from '#app/shared/ui/first-paint.ts'
import { retryLoad } from '#app/shared/ui/retry-load.ts'
import type { Live } from './live.ts'

/** Connects after the first paint, so that it does not delay the page. Without a connection the shop still sells. */
export function useLive(goLive: () => Promise<Live>): Live | undefined {
  const [live, setLive] = useState<Live>()
  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const load = async () => {
      await firstPaint
      const loaded = await retryLoad(goLive, signal)
      if (!signal.aborted) setLive(loaded)
    }
    void load()
    return () => left.abort()
  }, [goLive])
  return live
}
