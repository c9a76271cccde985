import type { Purchase, PurchasesPage } from '#app/contract/purchase.ts'
import { call } from '#app/shared/api/call.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

/** How many purchases are kept, and shown. */
export const FEED_LENGTH = 20

export interface PurchaseFeed {
  /** The newest purchases, newest first; `undefined` until the first are known. */
  get: () => readonly Purchase[] | undefined
  subscribe: (listener: () => void) => () => void
  /** Takes what was heard; what is there already is dropped, whatever order it comes in. */
  add: (purchases: readonly Purchase[]) => void
  /** Fetches the newest page, puts it in, and gives it as the realtime layer takes it. */
  resync: (signal: AbortSignal) => Promise<{ items: Purchase[]; latest: number }>
}

/** The newest purchases of the shop, outside React: they stay while pages come and go, and while the connection is away. */
export function createPurchaseFeed(): PurchaseFeed {
  const shown = createStore<readonly Purchase[] | undefined>(undefined)

  const put = (known: readonly Purchase[], heard: readonly Purchase[]) => {
    const bySeq = new Map([...known, ...heard.slice(-FEED_LENGTH)].map((purchase) => [purchase.seq, purchase]))
    shown.set([...bySeq.values()].sort((a, b) => b.seq - a.seq).slice(0, FEED_LENGTH))
  }
  const takePage = ({ purchases, latest }: PurchasesPage) => {
    // A shop that begins anew counts from the start: what was heard of the old one is not of this feed.
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
      const unheard = purchases.filter(({ seq }) => seq > oldest && !seen.has(seq))
      if (unheard.length > 0) put(known, unheard)
    },
    resync: async (signal) => {
      const page = await call('listPurchases', { query: { limit: FEED_LENGTH } }, { signal })
      takePage(page)
      return { items: page.purchases, latest: page.latest }
    },
  }
}
