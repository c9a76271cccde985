import { flushSync } from 'react-dom'
import type { AroundNavHandler } from 'wouter'

/**
 * A page that is gone to starts at its top, and takes the old one's place softly where browser and shopper like it so. Back and
 * Forward are the browser's: it remembers where one was.
 */
export const changePage: AroundNavHandler = (navigate, to, options) => {
  if (new URL(to, location.href).pathname === location.pathname) {
    navigate(to, options)
    return
  }
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
    // Not above: a redirect comes in the midst of a commit.
    flushSync(() => navigate(to, options))
    window.scrollTo(0, 0)
  }
  // It is refused when the next one comes first or nobody looks: the page has changed all the same.
  document.startViewTransition(change).ready.catch(() => undefined)
}
