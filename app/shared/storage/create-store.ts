/** A value outside React, for `useSyncExternalStore`. */
export interface ValueStore<T> {
  get: () => T
  /** Notifies every subscriber, even if the value is the same. */
  set: (value: T) => void
  /** Returns its unsubscribe. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Keeps a value and notifies its subscribers. `whileSubscribed` runs when the first one subscribes; the function it returns runs
 * when the last one unsubscribes.
 */
export function createStore<T>(initial: T, whileSubscribed?: () => () => void): ValueStore<T> {
  const listeners = new Set<() => void>()
  let value = initial
  let stop: (() => void) | undefined
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      if (listeners.size === 0) stop = whileSubscribed?.()
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop?.()
      }
    },
  }
}
