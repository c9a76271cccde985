import { type Faults, noFaults, readFaults, writeFaults } from '#app/contract/faults.ts'
import { createStore } from '#app/shared/storage/create-store.ts'

interface FaultSnapshot {
  faults: Faults
  /** Parts of the address that can't be parsed, and faults that could not be applied. */
  errors: readonly string[]
}

/** The faults of this tab. They are kept in its URL, so that the URL is a bug report. */
export interface FaultState {
  get: () => FaultSnapshot
  /** Also clears the errors, which belonged to the previous faults. */
  set: (change: Partial<Faults>) => void
  clear: () => void
  addError: (error: string) => void
  /** Returns its unsubscribe. */
  subscribe: (listener: () => void) => () => void
}

const param = 'faults'

/** Removes the faults from a query. */
export function withoutFaults(search: string): string {
  const query = new URLSearchParams(search)
  if (!query.has(param)) return search
  query.delete(param)
  return query.toString()
}

/**
 * Returns an address with these faults instead of its own. They stay readable, because none of their characters needs
 * encoding.
 */
export function addressWith(faults: Faults, address: string | URL): string {
  const url = new URL(address, location.href)
  const text = writeFaults(faults)
  const query = [withoutFaults(url.search.slice(1)), text && `${param}=${text}`].filter(Boolean).join('&')
  return url.pathname + (query && `?${query}`) + url.hash
}

/** Whether the address opens the panel: `?faults` without a value. */
export const asksForPanel = (): boolean => new URLSearchParams(location.search).get(param) === ''

export function createFaultState(): FaultState {
  const { faults, unread } = readFaults(new URLSearchParams(location.search).get(param) ?? '')
  const store = createStore<FaultSnapshot>({
    faults,
    errors: unread.map((item) => `${item}: there is no such fault`),
  })
  const set = (faults: Faults) => {
    store.set({ faults, errors: [] })
    history.replaceState(history.state, '', location.href)
  }
  return {
    get: store.get,
    set: (part) => set({ ...store.get().faults, ...part }),
    clear: () => set(noFaults),
    addError: (error) => store.set({ ...store.get(), errors: [...store.get().errors, error] }),
    subscribe: store.subscribe,
  }
}

/** Keeps the faults in the address bar across navigation. */
export function keepInAddress(state: FaultState): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history)
    history[name] = (data, unused, address) =>
      original(data, unused, addressWith(state.get().faults, address ?? location.href))
  }
  window.addEventListener('popstate', () => history.replaceState(history.state, '', location.href))
}
