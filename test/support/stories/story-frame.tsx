import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { AppProviders } from '#app/shell/app-providers.tsx'
import { LiveParts } from '#app/shell/live/live-provider.tsx'
import { currentStage } from './stage.ts'

/** What the app has around every component: its services, and what is live. */
export function StoryFrame({ children }: { children: ReactNode }) {
  const { services, location, options } = currentStage()
  return (
    <Router hook={location.hook} searchHook={location.searchHook}>
      <AppProviders services={services}>
        {children}
        {options.liveUpdates !== false && <LiveParts />}
      </AppProviders>
    </Router>
  )
}
