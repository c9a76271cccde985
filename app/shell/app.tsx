import { Route, Router, Switch } from 'wouter'
import { paths } from '#app/contract/paths.ts'
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
        <Switch>
          {/* The provider's page has no frame of the shop: it is another firm's. */}
          <Route path={paths.testProvider}>
            <Routes />
          </Route>
          <Route>
            <Frame>
              <Routes />
            </Frame>
          </Route>
        </Switch>
        <LiveParts />
      </AppProviders>
    </Router>
  )
}
