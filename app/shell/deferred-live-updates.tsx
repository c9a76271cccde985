import { type ComponentType, useEffect, useState } from 'react'

type Props = { onRetry: () => void }

/** The longest that the shop waits for an idle moment to go live (ms). */
const WAIT_MS = 2_000

/** Goes live once the first page stands: until then every byte is the page's. A shop that can't go live still sells. */
export function DeferredLiveUpdates(props: Props) {
  const [LiveUpdates, setLiveUpdates] = useState<ComponentType<Props>>()
  useEffect(() => {
    let here = true
    const load = async () => {
      try {
        const loaded = await import('./live-updates.tsx')
        if (here) setLiveUpdates(() => loaded.LiveUpdates)
      } catch (error) {
        if (here) reportError(error)
      }
    }
    const cancel = whenIdle(() => void load())
    return () => {
      here = false
      cancel()
    }
  }, [])
  return LiveUpdates && <LiveUpdates {...props} />
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
