import * as v from 'valibot'

/** A small value that outlives the page, as a store that React can read. */
export interface StoredValue<T> {
  get: () => T
  set: (value: T) => void
  /** Also told when another tab writes. Returns its unsubscribe. */
  subscribe: (listener: () => void) => () => void
}

/**
 * Keeps `key` in web storage. What stands there is checked by `schema` (older versions of the shop and curious people write
 * there too) and is `initial` where it doesn't fit. With storage full or forbidden the value lives as long as the page.
 */
export function createStoredValue<S extends v.GenericSchema>(
  key: string,
  schema: S,
  initial: v.InferOutput<S>,
  storage: Storage = localStorage,
): StoredValue<v.InferOutput<S>> {
  const listeners = new Set<() => void>()
  const read = (): v.InferOutput<S> => {
    try {
      const parsed = v.safeParse(schema, JSON.parse(storage.getItem(key) ?? 'null'))
      return parsed.success ? parsed.output : initial
    } catch {
      return initial
    }
  }
  let value = read()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea !== storage || (event.key !== key && event.key !== null)) return
    value = read()
    tell()
  }
  return {
    get: () => value,
    set: (next) => {
      value = next
      try {
        storage.setItem(key, JSON.stringify(next))
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
