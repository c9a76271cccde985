import { useSocketBatch } from '#app/shared/api/shop-realtime.ts'
import { usePurchaseServices } from './purchases-context.tsx'

/** Adds received purchases, including replayed ones, to the feed. */
export function usePurchasesLive(): void {
  const { feed } = usePurchaseServices()
  useSocketBatch('BUY_GOODS', (batch) => feed.add(batch.map(([purchase]) => purchase)))
}
