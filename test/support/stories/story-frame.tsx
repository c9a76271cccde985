import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { AppProviders } from '#app/shell/app-providers.tsx'
import { LiveBoundary } from '#app/shell/live/live-boundary.tsx'
import { useLive } from '#app/shell/live/use-live.ts'
import { currentStage } from './stage.ts'

/** What the app has around every component: its services, and what is live. */
export function StoryFrame({ children }: { children: ReactNode }) {
  const { services, location, options } = currentStage()
  const live = useLive(services.goLive)
  return (
    <Router hook={location.hook} searchHook={location.searchHook}>
      <AppProviders services={services} connection={live?.connection} realtime={live?.realtime}>
        {children}
        {options.liveUpdates !== false && (
          <LiveBoundary>
            {live && <live.LiveUpdates onRetry={live.connection.retry} ShopperUpdates={live.ShopperUpdates} />}
          </LiveBoundary>
        )}
      </AppProviders>
    </Router>
  )
}
