import { type ComponentType, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { type PageName, pageNames, paths } from '#app/contract/paths.ts'
import { GoodsListPage } from '#app/pages/goods-list-page.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { lazyPart } from '#app/shared/ui/lazy-part.tsx'
import { PageSkeleton } from '../frame/page-skeleton.tsx'
import { RouteBoundary } from './route-boundary.tsx'
import { usePage } from './use-page.ts'

/** A page whose code loads on navigation, or earlier by `preload`. */
const lazyPage = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazyPart(load, name, ErrorState)

/** The goods list is part of the app's first chunk; every other page loads on navigation. */
const pages = {
  goodsList: GoodsListPage,
  goods: lazyPage(() => import('#app/pages/goods-page.tsx'), 'GoodsPage'),
  cart: lazyPage(() => import('#app/pages/cart-page.tsx'), 'CartPage'),
  order: lazyPage(() => import('#app/pages/order-page.tsx'), 'OrderPage'),
  orderDone: lazyPage(() => import('#app/pages/order-done-page.tsx'), 'OrderDonePage'),
  orders: lazyPage(() => import('#app/pages/orders-page.tsx'), 'OrdersPage'),
  orderDetail: lazyPage(() => import('#app/pages/order-detail-page.tsx'), 'OrderDetailPage'),
  testProvider: lazyPage(() => import('#app/test-provider/test-provider-page.tsx'), 'TestProviderPage'),
  wishes: lazyPage(() => import('#app/pages/wishes-page.tsx'), 'WishesPage'),
  notices: lazyPage(() => import('#app/pages/notices-page.tsx'), 'NoticesPage'),
  signIn: lazyPage(() => import('#app/pages/sign-in-page.tsx'), 'SignInPage'),
  signUp: lazyPage(() => import('#app/pages/sign-up-page.tsx'), 'SignUpPage'),
  settings: lazyPage(() => import('#app/pages/settings-page.tsx'), 'SettingsPage'),
  support: lazyPage(() => import('#app/pages/support-page.tsx'), 'SupportPage'),
  admin: lazyPage(() => import('#app/pages/admin-page.tsx'), 'AdminPage'),
  lab: lazyPage(() => import('#app/pages/lab-page.tsx'), 'LabPage'),
} satisfies Record<PageName, ComponentType>

const NotFoundPage = lazyPage(() => import('#app/pages/not-found-page.tsx'), 'NotFoundPage')

/** Loads a page's code in advance. Errors are ignored, because the navigation will report them. */
export async function preloadPage(name: PageName): Promise<void> {
  const page = pages[name]
  if ('preload' in page) await page.preload()
}

export function Routes() {
  return (
    <RouteBoundary key={usePage()}>
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
