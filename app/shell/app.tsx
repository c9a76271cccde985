import { type AroundNavHandler, Router } from 'wouter'
import { AppProviders } from './app-providers.tsx'
import { Frame } from './frame.tsx'
import { LiveBoundary } from './live-boundary.tsx'
import { Routes } from './routes.tsx'
import type { Services } from './services.ts'
import { useLive } from './use-live.ts'

/** A page that is gone to starts at its top; Back and Forward keep the browser's own memory of where it was. */
const startAtTop: AroundNavHandler = (navigate, to, options) => {
  const leaves = new URL(to, location.href).pathname !== location.pathname
  navigate(to, options)
  if (leaves) window.scrollTo(0, 0)
}

export function App({ services }: { services: Services }) {
  const live = useLive(services.goLive)
  return (
    <Router aroundNav={startAtTop}>
      <AppProviders services={services} realtime={live?.realtime}>
        <Frame>
          <Routes />
        </Frame>
        <LiveBoundary>{live && <live.LiveUpdates onRetry={live.connection.retry} />}</LiveBoundary>
      </AppProviders>
    </Router>
  )
}
