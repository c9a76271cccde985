const left = new AbortController()
// No page that holds a lock is put into the back/forward cache, so it does not come back.
window.addEventListener('pagehide', () => left.abort())

/**
 * A Web Lock for as long as this page is there. A browser that grants one to a page that is being left would find no callback to run
 * ("The provided callback is no longer runnable") and reject; here the promise stays open, as nobody waits for it any more.
 */
export function requestLock<T>(name: string, work: () => Promise<T> | T, mode: LockMode = 'exclusive'): Promise<T> {
  const asked: Promise<T> = navigator.locks.request(name, { mode, signal: left.signal }, work)
  return asked.catch((error: unknown) => {
    if (left.signal.aborted) return new Promise<T>(() => {})
    throw error
  })
}
