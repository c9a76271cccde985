import { useEffect } from 'react'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** The stored scroll position of this exact address, which includes how many pages of the list are loaded. */
const leftAt = () => createStoredValue(`left-at:${location.href}`, isNumber, 0, () => sessionStorage)

/** The scroll position to restore after a reload or Back. */
function topToReturnTo(): number {
  const [navigation] = performance.getEntriesByType('navigation')
  const isReturn = navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate'
  return isReturn ? leftAt().get() : 0
}

/**
 * Restores the scroll position after a reload, or after Back from another site. Browsers restore it between the pages of the app, but
 * when the app itself has to start, they give up before the list is long enough.
 */
export function useScrollMemory(): void {
  useEffect(() => {
    const remember = () => leftAt().set(window.scrollY)
    window.addEventListener('pagehide', remember)

    const top = topToReturnTo()
    const observer = new ResizeObserver(() => {
      if (document.documentElement.scrollHeight < top + window.innerHeight) return
      window.scrollTo(0, top)
      stop()
    })
    const stop = () => observer.disconnect()
    if (top > 0) observer.observe(document.body)
    // Stop restoring once the reader scrolls.
    const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate']
    for (const move of moves) window.addEventListener(move, stop, { once: true, passive: true })
    return () => {
      stop()
      window.removeEventListener('pagehide', remember)
      for (const move of moves) window.removeEventListener(move, stop)
    }
  }, [])
}
