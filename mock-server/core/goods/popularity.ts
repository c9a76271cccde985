import type { Store } from '#mock-server/store/open-store.ts'
import { beginPopularity, refreshPopularity } from '#mock-server/store/queries/popularity.ts'

/**
 * The shortest time (ms) between two orders of the list of the best-selling products. Whoever asks for its next page within this time
 * misses no product and sees none twice.
 */
const keptFor = 5 * 60_000

/** How long (ms) a call waits for the new order: enough for thousands of products. */
const waitedFor = 500

/** Returns a function that orders the list of the best-selling products anew if that is due, and waits for it, but not for long. */
export function createPopularity(store: Store, now: () => Date, reportBug: (error: unknown) => void) {
  let lookedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined
  async function refresh(at: number) {
    const begun = { at: new Date(at).toISOString(), since: new Date(at - keptFor).toISOString() }
    if (await beginPopularity(store.db, begun)) await refreshPopularity(store.db)
  }
  return async (): Promise<void> => {
    const at = now().getTime()
    if (running === undefined && at - lookedAt >= keptFor) {
      lookedAt = at
      // A list in an older order is better than none.
      running = refresh(at)
        .catch(reportBug)
        .then(() => {
          running = undefined
        })
    }
    if (running) await Promise.race([running, new Promise((resolve) => setTimeout(resolve, waitedFor))])
  }
}
