import { QueryClientProvider } from '@tanstack/react-query'
import { CartProvider } from '#app/features/cart/cart-context.tsx'
import { PurchasesProvider } from '#app/features/purchases/purchases-context.tsx'
import { SessionProvider } from '#app/features/session/session.tsx'
import { RealtimeProvider } from '#app/shared/api/shop-realtime.ts'
import { LanguageProvider } from '#app/shared/i18n/language.tsx'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { StatusProvider } from '#app/shared/ui/status-message.tsx'
import { DeferredLiveUpdates } from './deferred-live-updates.tsx'
import { Frame } from './frame.tsx'
import { Routes } from './routes.tsx'
import type { Services } from './services.ts'

export function App({ services }: { services: Services }) {
  const signedIn = useStoredValue(services.session) !== null
  return (
    <LanguageProvider language={services.language}>
      <QueryClientProvider client={services.queryClient}>
        <RealtimeProvider realtime={services.realtime}>
          <SessionProvider session={services.session}>
            <StatusProvider>
              <CartProvider cart={services.cart} signedIn={signedIn}>
                <PurchasesProvider purchases={services.purchases}>
                  <Frame>
                    <Routes />
                  </Frame>
                  <DeferredLiveUpdates onRetry={services.connection.retry} />
                </PurchasesProvider>
              </CartProvider>
            </StatusProvider>
          </SessionProvider>
        </RealtimeProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
