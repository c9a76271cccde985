import type { Purchase } from '#app/contract/purchase.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

const MOST = 3
/** How long a toast stays (ms), not counting the time that it is held. */
const STAYS_MS = 7_000
/** Within this time (ms) no more than `MOST` come up one by one. */
const BURST_MS = 1_000

export interface Toast {
  purchase: Purchase
  /** Its place, 0 at the bottom: it keeps it, so that nothing moves under a pointer. */
  place: number
}

export interface ToastStackState {
  /** Newest first. */
  toasts: readonly Toast[]
  /** How many purchases have none, because too many came at once. */
  others: number
}

/** Why the clock stands: a pointer or the focus is on a toast, or nobody can see it. */
export type Hold = 'pointer' | 'focus' | 'hidden'

/** Which purchases pop up, and for how long. Lives outside React. */
export function createToastStack() {
  const state = createStore<ToastStackState>({ toasts: [], others: 0 })
  const holds = new Set<Hold>()
  let burst = { began: Number.NEGATIVE_INFINITY, shown: 0 }
  const endsAt = new Map<number, number>()
  let timer: ReturnType<typeof setTimeout> | undefined

  // A clock of our own, which can stand still.
  let ran = 0
  let startedAt: number | null = performance.now()
  const now = () => ran + (startedAt === null ? 0 : performance.now() - startedAt)

  const set = (toasts: readonly Toast[], others: number) => {
    state.set({ toasts, others: toasts.length > 0 ? others : 0 })
    schedule()
  }
  const schedule = () => {
    clearTimeout(timer)
    const { toasts } = state.get()
    if (startedAt === null || toasts.length === 0) return
    const next = Math.min(...toasts.map(({ purchase }) => endsAt.get(purchase.seq) ?? 0))
    timer = setTimeout(expire, Math.max(0, next - now()))
  }
  const keep = (stays: (toast: Toast) => boolean) => {
    const { toasts, others } = state.get()
    for (const { purchase } of toasts.filter((toast) => !stays(toast))) endsAt.delete(purchase.seq)
    set(toasts.filter(stays), others)
  }
  const expire = () => {
    const time = now()
    keep(({ purchase }) => (endsAt.get(purchase.seq) ?? 0) > time)
  }
  const setHolds = (change: () => void) => {
    change()
    if (holds.size > 0 === (startedAt === null)) return
    ran = now()
    startedAt = holds.size > 0 ? null : performance.now()
    schedule()
  }
  /** What held a toast that goes can't be relied on to let go: no event comes from where nothing is. */
  const letGo = () =>
    setHolds(() => {
      holds.delete('pointer')
      holds.delete('focus')
    })

  return {
    get: state.get,
    subscribe: state.subscribe,
    /** Takes news, oldest first. The newest win; what is under a pointer or focused stays. */
    push: (news: readonly Purchase[]): void => {
      if (performance.now() - burst.began >= BURST_MS) burst = { began: performance.now(), shown: 0 }
      const room = holds.has('pointer') || holds.has('focus') ? 0 : MOST - burst.shown
      const shown = room > 0 ? news.slice(-room) : []
      burst.shown += shown.length
      let toasts = state.get().toasts
      for (const purchase of shown) {
        const others = toasts.slice(0, MOST - 1)
        const places = new Set(others.map(({ place }) => place))
        const place = [0, 1, 2].find((free) => !places.has(free)) ?? 0
        toasts = [{ purchase, place }, ...others]
        endsAt.set(purchase.seq, now() + STAYS_MS)
      }
      for (const seq of endsAt.keys()) if (!toasts.some(({ purchase }) => purchase.seq === seq)) endsAt.delete(seq)
      set(toasts, state.get().others + news.length - shown.length)
    },
    close: (seq: number): void => {
      letGo()
      keep(({ purchase }) => purchase.seq !== seq)
    },
    clear: (): void => {
      letGo()
      keep(() => false)
    },
    /** Stops the clock for a reason, or no longer. */
    hold: (why: Hold, holding: boolean): void =>
      setHolds(() => {
        if (holding) holds.add(why)
        else holds.delete(why)
      }),
  }
}
