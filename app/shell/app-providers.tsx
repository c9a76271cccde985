import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SignedInProvider } from '#app/features/account/signed-in.tsx'
import { CartProvider } from '#app/features/cart/cart-context.tsx'
import { PurchasesProvider } from '#app/features/purchases/purchases-context.tsx'
import { ShopConnection } from '#app/shared/api/shop-connection.ts'
import { RealtimeProvider, type ShopContract, type ShopRealtime } from '#app/shared/api/shop-realtime.ts'
import { LanguageProvider } from '#app/shared/i18n/language.tsx'
import type { Connection } from '#app/shared/realtime/create-connection.ts'
import { createNotConnected } from '#app/shared/realtime/not-connected.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { ToastProvider } from '#app/shared/ui/toasts/toast.tsx'
import type { Services } from './services.ts'

const notConnected = createNotConnected<ShopContract>()

interface AppProvidersProps {
  services: Services
  /** Both are missing until the realtime layer has loaded. */
  connection: Connection | undefined
  realtime: ShopRealtime | undefined
  children: ReactNode
}

/** Provides the contexts that pages and features read by hooks. Must be inside a Router. */
export function AppProviders({ services, connection, realtime = notConnected, children }: AppProvidersProps) {
  const signedIn = useStoredValue(services.signedIn) !== null
  return (
    <LanguageProvider language={services.language}>
      <QueryClientProvider client={services.queryClient}>
        <ShopConnection value={connection}>
          <RealtimeProvider value={realtime}>
            <SignedInProvider signedIn={services.signedIn}>
              <ToastProvider>
                <CartProvider cart={services.cart} signedIn={signedIn}>
                  <PurchasesProvider purchases={services.purchases}>{children}</PurchasesProvider>
                </CartProvider>
              </ToastProvider>
            </SignedInProvider>
          </RealtimeProvider>
        </ShopConnection>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
