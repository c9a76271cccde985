import type { Purchase, PurchasesPage } from '#app/contract/purchase.ts'
import { call } from '#app/shared/api/call.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

/** How many purchases are kept and shown. */
export const FEED_LENGTH = 20

export interface PurchaseFeed {
  /** The newest purchases, newest first; `undefined` until the first page is loaded. */
  get: () => readonly Purchase[] | undefined
  subscribe: (listener: () => void) => () => void
  /** Adds received purchases in any order and ignores duplicates. */
  add: (purchases: readonly Purchase[]) => void
  /** Fetches the newest page, adds it, and returns it in the form that the realtime layer needs. */
  resync: (signal: AbortSignal) => Promise<{ items: Purchase[]; latest: number }>
}

/** The newest purchases of the shop. They live outside React, so that navigation and a lost connection don't clear them. */
export function createPurchaseFeed(): PurchaseFeed {
  const shown = createStore<readonly Purchase[] | undefined>(undefined)

  const put = (known: readonly Purchase[], received: readonly Purchase[]) => {
    const bySeq = new Map([...known, ...received.slice(-FEED_LENGTH)].map((purchase) => [purchase.seq, purchase]))
    shown.set([...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, FEED_LENGTH))
  }
  const takePage = ({ purchases, latest }: PurchasesPage) => {
    // A restarted shop counts `seq` from the start, so drop purchases that are newer than its latest.
    put(
      (shown.get() ?? []).filter(({ seq }) => seq <= latest),
      purchases,
    )
  }

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    add: (purchases) => {
      const known = shown.get() ?? []
      const seen = new Set(known.map(({ seq }) => seq))
      const oldest = known.length === FEED_LENGTH ? (known.at(-1)?.seq ?? 0) : 0
      const added = purchases.filter(({ seq }) => seq > oldest && !seen.has(seq))
      if (added.length > 0) put(known, added)
    },
    resync: async (signal) => {
      const page = await call('listPurchases', { query: { limit: FEED_LENGTH } }, { signal })
      takePage(page)
      return { items: page.purchases, latest: page.latest }
    },
  }
}
