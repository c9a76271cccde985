import type { LogSnapshot, Meta, Store } from './types.ts'

/** The newest `capacity` first arguments of an event. */
export function createEventLog(
  source: {
    on: (handler: (batch: readonly (readonly unknown[])[], metas: readonly Meta[]) => void) => () => void
    onReset: (listener: () => void) => () => void
    dropped: () => number
  },
  capacity: number,
): Store<LogSnapshot<unknown>> {
  const empty: LogSnapshot<unknown> = { items: [], total: 0, evicted: 0, dropped: 0 }
  const listeners = new Set<() => void>()
  const before = source.dropped()
  let snapshot = empty
  let stop: (() => void) | undefined

  const set = (next: LogSnapshot<unknown>) => {
    snapshot = next
    for (const listener of listeners) listener()
  }
  const listen = () => {
    const offs = [
      source.on((batch) => {
        const items = [...snapshot.items, ...batch.slice(-capacity).map(([payload]) => payload)].slice(-capacity)
        const total = snapshot.total + batch.length
        set({ items, total, evicted: total - items.length, dropped: source.dropped() - before })
      }),
      source.onReset(() => set(empty)),
    ]
    return () => offs.forEach((off) => off())
  }
  return {
    subscribe(listener) {
      // A wrapper each time: the same listener may be subscribed twice.
      const own = () => listener()
      listeners.add(own)
      stop ??= listen()
      return () => {
        listeners.delete(own)
        if (listeners.size > 0) return
        stop?.()
        stop = undefined
      }
    },
    get: () => snapshot,
  }
}
