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
  const change = () => {
    flushSync(() => navigate(to, options))
    window.scrollTo(0, 0)
  }
  if (!('startViewTransition' in document) || matchMedia('(prefers-reduced-motion: reduce)').matches) change()
  // It is refused when the next one comes first or nobody looks: the page has changed all the same.
  else document.startViewTransition(change).ready.catch(() => undefined)
}
