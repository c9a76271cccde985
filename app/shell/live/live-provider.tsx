import { createContext, type ReactNode, use } from 'react'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { RealtimeProvider, type ShopContract } from '#app/shared/api/shop-realtime.ts'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'
import type { Live } from './live.ts'
import { LiveBoundary } from './live-boundary.tsx'
import { useLive } from './use-live.ts'

const LiveContext = createContext<Live | undefined>(undefined)
const notConnected = createNotConnected<ShopContract>()

interface LiveProviderProps {
  goLive: () => Promise<Live>
  /** Elements made by a component that does not render again when the realtime layer arrives, or the whole page would render twice. */
  children: ReactNode
}

/** Loads the realtime layer and provides it. Until then, hooks use a placeholder that receives nothing. */
export function LiveProvider({ goLive, children }: LiveProviderProps) {
  const live = useLive(goLive)
  return (
    <LiveContext value={live}>
      <ShopConnection value={live?.connection}>
        <RealtimeProvider value={live?.realtime ?? notConnected}>{children}</RealtimeProvider>
      </ShopConnection>
    </LiveContext>
  )
}

/** Shows connection, toasts and, for developers, the inspector, as soon as the realtime layer has loaded. */
export function LiveParts() {
  const live = use(LiveContext)
  if (!live) return null
  const { LiveUpdates, Inspector, ShopperUpdates, connection } = live
  return (
    <>
      <LiveBoundary>
        <LiveUpdates onRetry={connection.retry} ShopperUpdates={ShopperUpdates} />
      </LiveBoundary>
      <LiveBoundary>{Inspector && <Inspector />}</LiveBoundary>
    </>
  )
}
