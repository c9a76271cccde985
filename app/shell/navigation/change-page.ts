import { flushSync } from 'react-dom'
import type { AroundNavHandler } from 'wouter'
import { rememberPlace } from './left-at.ts'

/**
 * Navigates to a page: scrolls to its top, with a view transition if the browser supports it and motion is not reduced. Back and
 * Forward do not come through here; the browser restores their scroll positions. A navigation with a state stays on the page that it
 * names: see `usePage`.
 */
export const changePage: AroundNavHandler = (navigate, to, options) => {
  if (options?.state || new URL(to, location.href).pathname === location.pathname) {
    navigate(to, options)
    return
  }
  rememberPlace()
  if (
    !('startViewTransition' in document) ||
    document.documentElement.dataset['motion'] === 'reduced' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  ) {
    navigate(to, options)
    window.scrollTo(0, 0)
    return
  }
  const change = () => {
    // `flushSync` is possible only here: the browser calls this later, whereas a redirect may call `navigate` above during a
    // commit.
    flushSync(() => navigate(to, options))
    window.scrollTo(0, 0)
  }
  // Rejects if another transition replaces it or the tab is hidden. The page has changed anyway.
  document.startViewTransition(change).ready.catch(() => undefined)
}
