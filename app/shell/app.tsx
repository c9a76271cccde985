import { Router } from 'wouter'
import { AppProviders } from './app-providers.tsx'
import { Frame } from './frame/frame.tsx'
import { LiveParts } from './live/live-provider.tsx'
import { changePage } from './navigation/change-page.ts'
import { Routes } from './navigation/routes.tsx'
import type { Services } from './services.ts'

export function App({ services }: { services: Services }) {
  return (
    <Router aroundNav={changePage}>
      <AppProviders services={services}>
        <Frame>
          <Routes />
        </Frame>
        <LiveParts />
      </AppProviders>
    </Router>
  )
}
