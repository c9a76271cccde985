import { QueryClientProvider } from '@tanstack/react-query'
import { type AroundNavHandler, Router } from 'wouter'
import { CartProvider } from '#app/features/cart/cart-context.tsx'
import { PurchasesProvider } from '#app/features/purchases/purchases-context.tsx'
import { SessionProvider } from '#app/features/session/session.tsx'
import { RealtimeProvider, type ShopContract } from '#app/shared/api/shop-realtime.ts'
import { LanguageProvider } from '#app/shared/i18n/language.tsx'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { StatusProvider } from '#app/shared/ui/status-message.tsx'
import { Frame } from './frame.tsx'
import { LiveBoundary } from './live-boundary.tsx'
import { Routes } from './routes.tsx'
import type { Services } from './services.ts'
import { useLive } from './use-live.ts'

const notConnected = createNotConnected<ShopContract>()

/** A page that is gone to starts at its top; Back and Forward keep the browser's own memory of where it was. */
const startAtTop: AroundNavHandler = (navigate, to, options) => {
  const leaves = new URL(to, location.href).pathname !== location.pathname
  navigate(to, options)
  if (leaves) window.scrollTo(0, 0)
}

export function App({ services }: { services: Services }) {
  const signedIn = useStoredValue(services.session) !== null
  const live = useLive(services.goLive)
  return (
    <LanguageProvider language={services.language}>
      <QueryClientProvider client={services.queryClient}>
        <RealtimeProvider realtime={live?.realtime ?? notConnected}>
          <SessionProvider session={services.session}>
            <StatusProvider>
              <CartProvider cart={services.cart} signedIn={signedIn}>
                <PurchasesProvider purchases={services.purchases}>
                  <Router aroundNav={startAtTop}>
                    <Frame>
                      <Routes />
                    </Frame>
                    <LiveBoundary>{live && <live.LiveUpdates onRetry={live.connection.retry} />}</LiveBoundary>
                  </Router>
                </PurchasesProvider>
              </CartProvider>
            </StatusProvider>
          </SessionProvider>
        </RealtimeProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
