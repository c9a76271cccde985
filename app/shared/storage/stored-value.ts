import { createStore, type ValueStore } from './create-store.ts'

/** A small value that survives a reload. Subscribers are also notified when another tab writes it. */
export interface StoredValue<T> extends ValueStore<T> {
  /** Changes what is stored at this moment, which another tab may have written without this page having heard of it. */
  update: (change: (value: T) => T) => void
}

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
  /** Whether storage takes values. While it does not, the page's own value is the newest. */
  let keeps = true
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea === storage() && (event.key === key || event.key === null)) store.set(read())
  }
  // A page in the back-forward cache, a frozen one, or one that a phone has put to sleep hears of no other tab.
  const onReturn = () => {
    if (!keeps || document.hidden) return
    const stored = read()
    if (JSON.stringify(stored) !== JSON.stringify(store.get())) store.set(stored)
  }
  const store = createStore(read(), () => {
    window.addEventListener('storage', onStorage)
    window.addEventListener('pageshow', onReturn)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      window.removeEventListener('storage', onStorage)
      window.removeEventListener('pageshow', onReturn)
      document.removeEventListener('visibilitychange', onReturn)
    }
  })
  const set = (next: T) => {
    try {
      storage().setItem(key, JSON.stringify(next))
      keeps = true
    } catch {
      keeps = false
    }
    store.set(next)
  }
  return { ...store, set, update: (change) => set(change(keeps ? read() : store.get())) }
}

/** In a shop without a server each tab is a separate shopper; otherwise all tabs of a browser share one. */
export const ownStorage = () => (import.meta.env.MODE === 'msw' ? sessionStorage : localStorage)

/** Fits a stored number. */
export const isNumber = (value: unknown): value is number => typeof value === 'number'
