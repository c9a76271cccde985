import type { LogSnapshot } from '../types.ts'

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
