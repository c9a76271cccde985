/** A small value that outlives the page, as a store that React can read. */
export interface StoredValue<T> {
  get: () => T
  set: (value: T) => void
  /** Also told when another tab writes. Returns its unsubscribe. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Keeps `key` in web storage. What stands there is checked by `fits` (older versions of the shop and curious people write
 * there too) and is `initial` where it doesn't fit. With storage full or forbidden the value lives as long as the page: where
 * cookies are blocked, the very name of it throws, so it is said inside.
 * A guard and no schema, because the first of these values are read before the first paint and a schema library after it.
 */
export function createStoredValue<T>(
  key: string,
  fits: (value: unknown) => value is T,
  initial: T,
  storage: () => Storage = ownStorage,
): StoredValue<T> {
  const listeners = new Set<() => void>()
  const read = (): T => {
    try {
      const value: unknown = JSON.parse(storage().getItem(key) ?? 'null')
      return fits(value) ? value : initial
    } catch {
      return initial
    }
  }
  let value = read()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea !== storage() || (event.key !== key && event.key !== null)) return
    value = read()
    tell()
  }
  return {
    get: () => value,
    set: (next) => {
      value = next
      try {
        storage().setItem(key, JSON.stringify(next))
      } catch {
        // Full or forbidden: the page still has it.
      }
      tell()
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) window.removeEventListener('storage', onStorage)
      }
    },
  }
}

/** A browser is one shopper; without a server, where one browser is the whole shop, each of its tabs is one. */
export const ownStorage = () => (import.meta.env.MODE === 'msw' ? sessionStorage : localStorage)
