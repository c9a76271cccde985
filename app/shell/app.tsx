import { Router } from 'wouter'
import { AppProviders } from './app-providers.tsx'
import { Frame } from './frame/frame.tsx'
import { LiveBoundary } from './live/live-boundary.tsx'
import { useLive } from './live/use-live.ts'
import { changePage } from './navigation/change-page.ts'
import { Routes } from './navigation/routes.tsx'
import type { Services } from './services.ts'

export function App({ services }: { services: Services }) {
  const live = useLive(services.goLive)
  return (
    <Router aroundNav={changePage}>
      <AppProviders services={services} connection={live?.connection} realtime={live?.realtime}>
        <Frame>
          <Routes />
        </Frame>
        <LiveBoundary>
          {live && <live.LiveUpdates onRetry={live.connection.retry} ShopperUpdates={live.ShopperUpdates} />}
        </LiveBoundary>
        <LiveBoundary>{live?.Inspector && <live.Inspector />}</LiveBoundary>
      </AppProviders>
    </Router>
  )
}
