import type { Purchase } from '#app/contract/purchase.ts'
import { createStore } from '#app/shared/storage/create-store.ts'
import { createToastStack } from '#app/shared/ui/toasts/toast-stack.ts'

const MOST = 3
const STAYS_MS = 7_000
/** At most `MOST` toasts appear within this time (ms). */
const BURST_MS = 1_000

/** A purchase that is shown as a toast. */
export interface ShownPurchase {
  /** The purchase's `seq`. */
  id: number
  purchase: Purchase
  /** The position in the stack, 0 at the bottom. It never changes, so that no toast moves under the pointer. */
  place: number
}

/** Decides which purchases are shown as toasts. Lives outside React. */
export function createPurchaseStack() {
  const { show, ...stack } = createToastStack<ShownPurchase>(STAYS_MS)
  const others = createStore(0)
  let burst = { began: Number.NEGATIVE_INFINITY, shown: 0 }
  stack.subscribe(() => {
    if (stack.get().length === 0 && others.get() > 0) others.set(0)
  })

  return {
    ...stack,
    /** How many purchases got no toast because too many arrived at once. */
    others: { get: others.get, subscribe: others.subscribe },
    /** Adds new purchases, oldest first. Newer ones replace older toasts, except while the stack has the pointer or the focus. */
    push: (news: readonly Purchase[]): void => {
      if (performance.now() - burst.began >= BURST_MS) burst = { began: performance.now(), shown: 0 }
      const room = stack.isHeld() ? 0 : MOST - burst.shown
      const added = room > 0 ? news.slice(-room) : []
      burst.shown += added.length
      let toasts = stack.get()
      for (const purchase of added) {
        const kept = toasts.slice(0, MOST - 1)
        const places = new Set(kept.map(({ place }) => place))
        const place = [0, 1, 2].find((free) => !places.has(free)) ?? 0
        toasts = [{ id: purchase.seq, purchase, place }, ...kept]
      }
      if (toasts.length > 0) others.set(others.get() + news.length - added.length)
      show(toasts)
    },
  }
}
