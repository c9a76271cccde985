import { createStore, type ValueStore } from './create-store.ts'

/** A small value that survives a reload. Subscribers are also notified when another tab writes it. */
export type StoredValue<T> = ValueStore<T>

/**
 * Keeps `key` in web storage. Older versions of the shop and curious people write there, too, so `fits` checks each stored value;
 * `initial` replaces values that don't fit. If storage is full or forbidden, the value lives as long as the page.
 * `storage` is a function because browsers that block cookies throw when `localStorage` is merely read.
 * `fits` is a type guard, not a schema: some values are read before the first paint, and the schema library loads after it.
 */
export function createStoredValue<T>(
  key: string,
  fits: (value: unknown) => value is T,
  initial: T,
  storage: () => Storage = ownStorage,
): StoredValue<T> {
  const read = (): T => {
    try {
      const value: unknown = JSON.parse(storage().getItem(key) ?? 'null')
      return fits(value) ? value : initial
    } catch {
      return initial
    }
  }
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea === storage() && (event.key === key || event.key === null)) store.set(read())
  }
  const store = createStore(read(), () => {
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  })
  return {
    ...store,
    set: (next) => {
      try {
        storage().setItem(key, JSON.stringify(next))
      } catch {
        // Storage is full or forbidden: the page keeps the value in memory.
      }
      store.set(next)
    },
  }
}

/** In a shop without a server each tab is a separate shopper; otherwise all tabs of a browser share one. */
export const ownStorage = () => (import.meta.env.MODE === 'msw' ? sessionStorage : localStorage)
