import { type ComponentType, lazy, Suspense, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { type PageName, pageNames, paths } from '#app/contract/paths.ts'
import { GoodsListPage } from '#app/pages/goods-list-page.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { RouteBoundary } from './route-boundary.tsx'

/** A page whose code and styles are loaded when it is gone to, or a moment before that. */
function later(load: () => Promise<ComponentType>) {
  let Loaded: ComponentType | undefined
  const preload = async () => {
    const [Page, { PageStyles }] = await Promise.all([load(), import('#app/shared/ui/page-styles.tsx')])
    Loaded ??= () => (
      <PageStyles>
        <Page />
      </PageStyles>
    )
    return { default: Loaded }
  }
  const Lazy = lazy(preload)
  const Later = () => {
    // What is there is drawn at once, with no skeleton to flash; what is shown stays the component that it was.
    const [Page] = useState(() => Loaded ?? Lazy)
    return <Page />
  }
  return Object.assign(Later, { preload })
}

/** The first page comes with the app; every other is loaded when it is gone to. */
const pages = {
  goodsList: GoodsListPage,
  goods: later(async () => (await import('#app/pages/goods-page.tsx')).GoodsPage),
  cart: later(async () => (await import('#app/pages/cart-page.tsx')).CartPage),
  order: later(async () => (await import('#app/pages/order-page.tsx')).OrderPage),
  orderDone: later(async () => (await import('#app/pages/order-done-page.tsx')).OrderDonePage),
  orders: later(async () => (await import('#app/pages/orders-page.tsx')).OrdersPage),
  orderDetail: later(async () => (await import('#app/pages/order-detail-page.tsx')).OrderDetailPage),
  signIn: later(async () => (await import('#app/pages/sign-in-page.tsx')).SignInPage),
  signUp: later(async () => (await import('#app/pages/sign-up-page.tsx')).SignUpPage),
  settings: later(async () => (await import('#app/pages/settings-page.tsx')).SettingsPage),
  support: later(async () => (await import('#app/pages/support-page.tsx')).SupportPage),
  admin: later(async () => (await import('#app/pages/admin-page.tsx')).AdminPage),
  lab: later(async () => (await import('#app/pages/lab-page.tsx')).LabPage),
} satisfies Record<PageName, ComponentType>

const NotFoundPage = later(async () => (await import('#app/pages/not-found-page.tsx')).NotFoundPage)

/** Loads a page's code ahead. Where that fails, going there says so. */
export async function preloadPage(name: PageName): Promise<void> {
  const page = pages[name]
  if ('preload' in page) await page.preload().catch(() => undefined)
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
