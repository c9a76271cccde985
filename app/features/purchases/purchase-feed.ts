import type { Purchase } from '#app/contract/purchase.ts'
import { call } from '#app/shared/api/call.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

/** How many purchases are kept and shown. */
export const FEED_LENGTH = 20

export interface PurchaseFeed {
  /** The newest purchases, newest first; `undefined` until the first page is loaded. */
  get: () => readonly Purchase[] | undefined
  subscribe: (listener: () => void) => () => void
  /** Adds purchases as the realtime layer hands them over: ascending, each once. */
  add: (purchases: readonly Purchase[]) => void
  /** Fetches the newest page for the realtime layer, which hands over what is new of it. */
  resync: (signal: AbortSignal) => Promise<{ items: Purchase[]; latest: number }>
  /** Fetches the purchases that are shown anew, because the nickname in some of them has changed. */
  refresh: (signal: AbortSignal) => Promise<void>
}

/**
 * The newest purchases of the shop. They live outside React, so that navigation and a lost connection don't clear them. The
 * realtime layer sees to it that none comes twice (`core/replay.ts`), whether it was received, replayed or fetched.
 */
export function createPurchaseFeed(): PurchaseFeed {
  const shown = createStore<readonly Purchase[] | undefined>(undefined)
  const fetchNewest = (signal: AbortSignal) => call('listPurchases', { query: { limit: FEED_LENGTH } }, { signal })

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    add: (purchases) => shown.set([...purchases.toReversed(), ...(shown.get() ?? [])].slice(0, FEED_LENGTH)),
    resync: async (signal) => {
      const { purchases, latest } = await fetchNewest(signal)
      const newest = shown.get()?.[0]?.seq ?? 0
      // A restarted shop counts `seq` from the start, so what is shown is of another feed.
      if (newest > latest) shown.set(undefined)
      if (latest === 0) shown.set([])
      return { items: purchases, latest }
    },
    refresh: async (signal) => {
      const { purchases } = await fetchNewest(signal)
      const bySeq = new Map(purchases.map((purchase) => [purchase.seq, purchase]))
      shown.set(shown.get()?.map((purchase) => bySeq.get(purchase.seq) ?? purchase))
    },
  }
}
