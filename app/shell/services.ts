import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '#app/contract/field-errors.ts'
import { createSignedIn, type SignedIn } from '#app/features/account/signed-in.tsx'
import { type CartServices, createCartServices } from '#app/features/cart/cart-context.tsx'
import { noWrites } from '#app/features/cart/writer/cart-writes.ts'
import { pageAddress } from '#app/features/presence/page-address.ts'
import { createPurchaseServices, type PurchaseServices } from '#app/features/purchases/purchases-context.tsx'
import { isApiError } from '#app/shared/api/api-error.ts'
import { createQueryClient } from '#app/shared/api/query-client.ts'
import { createLanguage } from '#app/shared/i18n/language.tsx'
import type { StoredValue } from '#app/shared/storage/stored-value.ts'
import { followAppearance } from '#app/shared/ui/appearance.ts'
import type { Live } from './live/live.ts'

/** Objects outside React that live as long as the page. */
export interface Services {
  queryClient: QueryClient
  language: StoredValue<Language>
  signedIn: SignedIn
  cart: CartServices
  purchases: PurchaseServices
  /** Loads the realtime layer and connects, once however often it is called. After a failure it can be called again. */
  goLive: () => Promise<Live>
  /** Drops pending writes and closes the connection for good. */
  dispose: () => void
}

/** The inspector loads for developers, and for administrators who ask for it. Nobody else loads its code. */
const isInspected = (signedIn: SignedIn): boolean =>
  import.meta.env.MODE === 'development' ||
  import.meta.env.MODE === 'msw' ||
  (signedIn.get()?.role === 'administrator' && /[?&]inspect\b/.test(location.search))

export function createServices(): Services {
  const unfollow = followAppearance()
  const signedIn = createSignedIn()
  const language = createLanguage()
  const queryClient = createQueryClient({
    onError: (error) => {
      if (isApiError(error, 'unauthenticated')) signedIn.set(null)
    },
  })
  const cart = createCartServices()
  const purchases = createPurchaseServices()
  // One shopper's data must never be shown to the next, so remove it at once instead of refetching.
  let userId = signedIn.get()?.userId
  signedIn.subscribe(() => {
    if (signedIn.get()?.userId === userId) return
    userId = signedIn.get()?.userId
    cart.writes.set(noWrites)
    queryClient.removeQueries({ queryKey: ['mine'] })
  })
  let live: Promise<Live> | undefined
  const load = async () => {
    try {
      // Load a signed-in shopper's updates together with the connection. Loaded later, they would miss events from other tabs.
      const [{ goLive }, inspector, shopper] = await Promise.all([
        import('./live/live.ts'),
        isInspected(signedIn) && import('#app/devtools/inspector/inspector.tsx'),
        signedIn.get() && import('./live/shopper-updates.tsx'),
      ])
      // Evaluating the code and connecting are two tasks, so that a slow phone can answer a tap in between.
      await new Promise((resolve) => setTimeout(resolve))
      return goLive({
        language,
        signedIn,
        purchaseFeed: purchases.feed,
        page: () => pageAddress(location.pathname, location.search),
        ...(inspector && inspector.createInspector()),
        ...shopper,
      })
    } catch (error) {
      live = undefined
      throw error
    }
  }
  return {
    queryClient,
    language,
    signedIn,
    cart,
    purchases,
    goLive: () => (live ??= load()),
    dispose: () => {
      unfollow()
      cart.writes.set(noWrites)
      void live?.then(
        ({ connection }) => connection.dispose(),
        () => {},
      )
    },
  }
}
