import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { SignedInProvider } from '#app/features/account/signed-in.tsx'
import { CartProvider } from '#app/features/cart/cart-context.tsx'
import { PurchasesProvider } from '#app/features/purchases/purchases-context.tsx'
import { LanguageProvider } from '#app/shared/i18n/language.tsx'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { ToastProvider } from '#app/shared/ui/toasts/toast.tsx'
import { LiveProvider } from './live/live-provider.tsx'
import type { Services } from './services.ts'

interface AppProvidersProps {
  services: Services
  children: ReactNode
}

/** Provides the contexts that pages and features read by hooks. Must be inside a Router. */
export function AppProviders({ services, children }: AppProvidersProps) {
  const userId = useStoredValue(services.signedIn)?.userId ?? null
  return (
    <LanguageProvider language={services.language}>
      <QueryClientProvider client={services.queryClient}>
        <LiveProvider goLive={services.goLive}>
          <SignedInProvider signedIn={services.signedIn}>
            <ToastProvider>
              <CartProvider cart={services.cart} userId={userId}>
                <PurchasesProvider purchases={services.purchases}>{children}</PurchasesProvider>
              </CartProvider>
            </ToastProvider>
          </SignedInProvider>
        </LiveProvider>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
