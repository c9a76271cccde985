import type { Purchase } from '#app/contract/purchase.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

/** At most one sentence is spoken in this time (ms), however many toasts come up. */
const SILENCE_MS = 10_000

export interface Announcement {
  newest: Purchase
  /** How many purchases it speaks of. */
  count: number
  /** When it was said, ms since the epoch. */
  at: number
}

/** What screen readers are told of purchases: one at once, those within the following silence as a sum. */
export function createPurchaseAnnouncement() {
  const spoken = createStore<Announcement | null>(null)
  let waiting: Omit<Announcement, 'at'> | null = null
  let silence: ReturnType<typeof setTimeout> | undefined

  const speak = (next: typeof waiting) => {
    waiting = null
    // What was said is taken away after a while: it is no longer true of now.
    silence = next === null ? undefined : setTimeout(() => speak(waiting), SILENCE_MS)
    spoken.set(next && { ...next, at: Date.now() })
  }

  return {
    get: spoken.get,
    subscribe: spoken.subscribe,
    add: (news: readonly Purchase[]): void => {
      const newest = news.at(-1)
      if (newest === undefined) return
      waiting = { newest, count: (waiting?.count ?? 0) + news.length }
      if (silence === undefined) speak(waiting)
    },
    clear: (): void => {
      clearTimeout(silence)
      speak(null)
    },
  }
}
