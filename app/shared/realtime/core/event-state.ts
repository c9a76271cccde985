import type { Contract, EventName } from '../contract.ts'
import type { BatchHandler, LogSnapshot, ReadableStore, Realtime } from '../types.ts'

/**
 * Reduces an event's batches to a state. It subscribes to the event only while it has subscribers itself, and may notify them when
 * the state has not changed.
 */
export function createEventState<C extends Contract, K extends EventName<C>, S>(
  realtime: Pick<Realtime<C>, 'on' | 'onReset'>,
  event: K,
  initial: S,
  reduce: (state: S, ...received: Parameters<BatchHandler<C, K>>) => S,
): ReadableStore<S> {
  let state = initial
  let newest: unknown

  return {
    subscribe(listener) {
      const offs = [
        realtime.on(event, (...received) => {
          // Every subscriber gets every batch; only the first one reduces it.
          const [batch] = received
          if (batch !== newest) state = reduce(state, ...received)
          newest = batch
          listener()
        }),
        realtime.onReset(event, () => {
          state = initial
          listener()
        }),
      ]
      return () => offs.forEach((off) => off())
    },
    get: () => state,
  }
}

export const emptyLog: LogSnapshot<never> = { items: [], total: 0, evicted: 0, dropped: 0 }

/** Adds a batch to a log and keeps its newest `capacity` first arguments. */
export const appendTo =
  <T>(capacity: number) =>
  (log: LogSnapshot<T>, batch: readonly (readonly unknown[])[], _metas: unknown, dropped: number): LogSnapshot<T> => {
    // `T` is the first of the event's arguments, which a mapped type over an unknown contract can't show.
    const added = batch.slice(-capacity).map(([payload]) => payload as T)
    const items = [...log.items, ...added].slice(-capacity)
    const total = log.total + batch.length
    return { items, total, evicted: total - items.length, dropped: log.dropped + dropped }
  }
