import { Router } from 'wouter'
import { AppProviders } from './app-providers.tsx'
import { changePage } from './change-page.ts'
import { Frame } from './frame.tsx'
import { LiveBoundary } from './live-boundary.tsx'
import { Routes } from './routes.tsx'
import type { Services } from './services.ts'
import { useLive } from './use-live.ts'

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
