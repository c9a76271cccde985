import { useSocketBatch } from '#app/shared/api/shop-realtime.ts'
import { usePurchaseServices } from './purchases-context.tsx'

/** Puts purchases into the feed as they are heard, replayed ones too. */
export function usePurchasesLive(): void {
  const { feed } = usePurchaseServices()
  useSocketBatch('BUY_GOODS', (batch) => feed.add(batch.map(([purchase]) => purchase)))
}
