import { type ComponentType, lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { GoodsListPage } from '#app/pages/goods-list-page.tsx'
import { paths } from '#app/contract/paths.ts'
import type { PageName } from '#app/shared/paths.ts'
import { PageSkeleton } from './page-skeleton.tsx'
import { RouteBoundary } from './route-boundary.tsx'

/** The first page comes with the app; every other is loaded when it is gone to. */
const pages = {
  goodsList: GoodsListPage,
  goods: lazy(async () => ({ default: (await import('#app/pages/goods-page.tsx')).GoodsPage })),
  cart: lazy(async () => ({ default: (await import('#app/pages/cart-page.tsx')).CartPage })),
  order: lazy(async () => ({ default: (await import('#app/pages/order-page.tsx')).OrderPage })),
  orderDone: lazy(async () => ({ default: (await import('#app/pages/order-done-page.tsx')).OrderDonePage })),
  orders: lazy(async () => ({ default: (await import('#app/pages/orders-page.tsx')).OrdersPage })),
  orderDetail: lazy(async () => ({ default: (await import('#app/pages/order-detail-page.tsx')).OrderDetailPage })),
  signIn: lazy(async () => ({ default: (await import('#app/pages/sign-in-page.tsx')).SignInPage })),
  signUp: lazy(async () => ({ default: (await import('#app/pages/sign-up-page.tsx')).SignUpPage })),
  settings: lazy(async () => ({ default: (await import('#app/pages/settings-page.tsx')).SettingsPage })),
} satisfies Record<PageName, ComponentType>

const NotFoundPage = lazy(async () => ({ default: (await import('#app/pages/not-found-page.tsx')).NotFoundPage }))

const pageNames = Object.keys(paths) as PageName[]

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
          {/* The origin's address of the list. */}
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
