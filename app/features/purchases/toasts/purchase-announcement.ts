import type { Purchase } from '#app/contract/purchase.ts'

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
  const listeners = new Set<() => void>()
  let spoken: Announcement | null = null
  let waiting: Omit<Announcement, 'at'> | null = null
  let silence: ReturnType<typeof setTimeout> | undefined

  const speak = (next: typeof waiting) => {
    spoken = next && { ...next, at: Date.now() }
    waiting = null
    // What was said is taken away after a while: it is no longer true of now.
    silence = next === null ? undefined : setTimeout(() => speak(waiting), SILENCE_MS)
    for (const listener of listeners) listener()
  }

  return {
    get: () => spoken,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
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
