/**
 * `wake`: a waiting retry is worth doing now. `lost`: the network is gone. `hide` and `show`: the page goes into the
 * back-forward cache or away, and comes back.
 */
export type PageEvent = 'wake' | 'lost' | 'hide' | 'show'

export const isPageHidden = () => globalThis.document?.visibilityState === 'hidden'

/** Without a page (a server, a worker) it watches nothing. */
export function watchPage(listener: (event: PageEvent) => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const watched = new AbortController()
  const { signal } = watched
  window.addEventListener('online', () => listener('wake'), { signal })
  window.addEventListener('offline', () => listener('lost'), { signal })
  window.addEventListener('pagehide', () => listener('hide'), { signal })
  window.addEventListener('pageshow', () => listener('show'), { signal })
  document.addEventListener('visibilitychange', () => !isPageHidden() && listener('wake'), { signal })
  return () => watched.abort()
}
