import type { Purchase } from '#app/contract/purchase.ts'
import { shopNow } from '#app/shared/shop-time.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

/** The shortest time (ms) between two announcements. */
const SILENCE_MS = 10_000

export interface Announcement {
  newest: Purchase
  /** How many purchases the announcement covers. */
  count: number
  /** When it was announced, in ms since the epoch. */
  at: number
}

/** Announces purchases to screen readers: the first one at once, then the number of purchases in each interval. */
export function createPurchaseAnnouncement() {
  const announced = createStore<Announcement | null>(null)
  let waiting: Omit<Announcement, 'at'> | null = null
  let silence: ReturnType<typeof setTimeout> | undefined

  const announce = (next: typeof waiting) => {
    waiting = null
    // Remove the announcement after a while, because "just now" is no longer true.
    silence = next === null ? undefined : setTimeout(() => announce(waiting), SILENCE_MS)
    announced.set(next && { ...next, at: shopNow() })
  }

  return {
    get: announced.get,
    subscribe: announced.subscribe,
    add: (news: readonly Purchase[]): void => {
      const newest = news.at(-1)
      if (newest === undefined) return
      waiting = { newest, count: (waiting?.count ?? 0) + news.length }
      if (silence === undefined) announce(waiting)
    },
    clear: (): void => {
      clearTimeout(silence)
      announce(null)
    },
  }
}
