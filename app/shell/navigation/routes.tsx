import { type ComponentType, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { type PageName, pageNames, paths } from '#app/contract/paths.ts'
import { GoodsListPage } from '#app/pages/goods-list-page.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyPart } from '#app/shared/ui/lazy-part.tsx'
import { PageSkeleton } from '../frame/page-skeleton.tsx'
import { RouteBoundary } from './route-boundary.tsx'

/** A page whose code loads on navigation, or earlier by `preload`. */
const lazyPage = (load: () => Promise<ComponentType>) => lazyPart(load, ErrorState)

/** The goods list is part of the app's first chunk; every other page loads on navigation. */
const pages = {
  goodsList: GoodsListPage,
  goods: lazyPage(async () => (await import('#app/pages/goods-page.tsx')).GoodsPage),
  cart: lazyPage(async () => (await import('#app/pages/cart-page.tsx')).CartPage),
  order: lazyPage(async () => (await import('#app/pages/order-page.tsx')).OrderPage),
  orderDone: lazyPage(async () => (await import('#app/pages/order-done-page.tsx')).OrderDonePage),
  orders: lazyPage(async () => (await import('#app/pages/orders-page.tsx')).OrdersPage),
  orderDetail: lazyPage(async () => (await import('#app/pages/order-detail-page.tsx')).OrderDetailPage),
  wishes: lazyPage(async () => (await import('#app/pages/wishes-page.tsx')).WishesPage),
  notices: lazyPage(async () => (await import('#app/pages/notices-page.tsx')).NoticesPage),
  signIn: lazyPage(async () => (await import('#app/pages/sign-in-page.tsx')).SignInPage),
  signUp: lazyPage(async () => (await import('#app/pages/sign-up-page.tsx')).SignUpPage),
  settings: lazyPage(async () => (await import('#app/pages/settings-page.tsx')).SettingsPage),
  support: lazyPage(async () => (await import('#app/pages/support-page.tsx')).SupportPage),
  admin: lazyPage(async () => (await import('#app/pages/admin-page.tsx')).AdminPage),
  lab: lazyPage(async () => (await import('#app/pages/lab-page.tsx')).LabPage),
} satisfies Record<PageName, ComponentType>

const NotFoundPage = lazyPage(async () => (await import('#app/pages/not-found-page.tsx')).NotFoundPage)

/** Loads a page's code in advance. Errors are ignored, because the navigation will report them. */
export async function preloadPage(name: PageName): Promise<void> {
  const page = pages[name]
  if ('preload' in page) await page.preload()
}

export function Routes() {
  const [location] = useLocation()
  return (
    <RouteBoundary key={location}>
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          {pageNames.map((name) => {
            const Page = pages[name]
            return (
              <Route key={name} path={paths[name]}>
                <Page />
              </Route>
            )
          })}
          {/* The legacy address of the goods list. */}
          <Route path="/goods">
            <Redirect to={paths.goodsList} replace />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </RouteBoundary>
  )
}
