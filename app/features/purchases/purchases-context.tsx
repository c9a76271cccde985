import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { Purchase } from '#app/contract/purchase.ts'
import { createStoredValue, type StoredValue } from '#app/shared/storage/stored-value.ts'
import { useStoredValue } from '#app/shared/storage/use-stored-value.ts'
import { createPurchaseFeed, type PurchaseFeed } from './purchase-feed.ts'

/** The parts of the purchases that live outside React for as long as the page does. */
export interface PurchaseServices {
  feed: PurchaseFeed
  /** Whether purchases pop up as toasts. The list of recent purchases is always shown. */
  notices: StoredValue<boolean>
}

export const createPurchaseServices = (): PurchaseServices => ({
  feed: createPurchaseFeed(),
  notices: createStoredValue('purchase-notices', (value) => typeof value === 'boolean', true),
})

const PurchasesContext = createContext<PurchaseServices | null>(null)

export const PurchasesProvider = ({ purchases, children }: { purchases: PurchaseServices; children: ReactNode }) => (
  <PurchasesContext value={purchases}>{children}</PurchasesContext>
)

export function usePurchaseServices(): PurchaseServices {
  const purchases = use(PurchasesContext)
  if (!purchases) throw new Error('purchases need a PurchasesProvider above them')
  return purchases
}

/** The newest purchases, newest first; `undefined` until the first page is loaded. */
export function useRecentPurchases(): readonly Purchase[] | undefined {
  const { feed } = usePurchaseServices()
  return useSyncExternalStore(feed.subscribe, feed.get)
}

/** Whether purchases pop up as toasts, and a function that stores a new choice. */
export function useNoticesPreference(): [wanted: boolean, setWanted: (wanted: boolean) => void] {
  const { notices } = usePurchaseServices()
  return [useStoredValue(notices), notices.set]
}
