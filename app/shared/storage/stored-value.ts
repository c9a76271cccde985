import { createStore, type Store } from './create-store.ts'

/** A small value that outlives the page. Its subscribers are also notified when another tab writes it. */
export type StoredValue<T> = Store<T>

/**
 * Keeps `key` in web storage. Older versions of the shop and curious people write there too, so `fits` checks what is read;
 * `initial` replaces what doesn't fit. With storage full or forbidden the value lives as long as the page.
 * `storage` is a function because browsers that block cookies throw when `localStorage` is merely read.
 * `fits` is a guard and no schema because the first values are read before the first paint, and the schema library comes after it.
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
        // Full or forbidden: the page still has it.
      }
      store.set(next)
    },
  }
}

/** In a shop without a server each tab is a shopper of its own; otherwise all tabs of a browser share one. */
export const ownStorage = () => (import.meta.env.MODE === 'msw' ? sessionStorage : localStorage)
