import { Suspense, useRef, useSyncExternalStore } from 'react'
import { matchRoute, useLocation, useRouter } from 'wouter'
import { paths } from '#app/contract/paths.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { lazyExtra } from '#app/shared/ui/lazy-extra.ts'
import { purchasesMessages } from '../purchases.messages.ts'
import { useNoticesPreference } from '../purchases-context.tsx'
import { PurchaseLiveRegion } from './purchase-live-region.tsx'
import { usePurchaseNews } from './use-purchase-news.ts'

/** No toasts appear where a shopper pays or types a password, nor in the admin, which shows every order itself. */
const quietPages = [
  paths.cart,
  paths.order,
  paths.testProvider,
  paths.orderDone,
  paths.signIn,
  paths.signUp,
  paths.admin,
]

/** The panels load with the first purchase. */
const PurchasePanels = lazyExtra(() => import('./purchase-panels.tsx'), 'PurchasePanels')

/** Shows purchases as they happen: toasts at the bottom left, and a sentence for screen readers. */
export function PurchaseToasts() {
  const t = useMessages(purchasesMessages)
  const [wanted, setWanted] = useNoticesPreference()
  const [path] = useLocation()
  const { parser } = useRouter()
  const isAt = (pattern: string) => matchRoute(parser, pattern, path)[0]
  const silent = !wanted || quietPages.some(isAt)

  const { stack, announcement } = usePurchaseNews(silent)
  const toasts = useSyncExternalStore(stack.subscribe, stack.get)
  const region = useRef<HTMLElement>(null)

  return (
    <section
      ref={region}
      aria-label={t.notices}
      className="pointer-events-none fixed start-4 bottom-[calc(1rem+var(--bottom-bar,0rem)+env(safe-area-inset-bottom))] z-30 w-[min(22rem,calc(100vw-2rem))]"
    >
      <PurchaseLiveRegion announcement={announcement} wanted={wanted} />
      {toasts.length > 0 && (
        <Suspense>
          <PurchasePanels stack={stack} toasts={toasts} region={region} onStop={() => setWanted(false)} />
        </Suspense>
      )}
    </section>
  )
}
