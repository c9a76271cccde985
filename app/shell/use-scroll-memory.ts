import { useEffect } from 'react'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** How far down this very page was left, as far as it is unfolded: the list has that in its address. */
const leftAt = () => createStoredValue(`left-at:${location.href}`, isNumber, 0, () => sessionStorage)

/** How far down the reader was, if they have come back by a reload or Back. */
function topToReturnTo(): number {
  const [navigation] = performance.getEntriesByType('navigation')
  const isReturn = navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate'
  return isReturn ? leftAt().get() : 0
}

/**
 * Brings a reader who reloads, or comes Back from elsewhere, to where they were. Browsers do so between the pages of the app; but
 * when the app itself has to start, they give up before the list is as long as it was.
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
    // Whoever moves by themselves is not moved.
    const moves = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate']
    for (const move of moves) window.addEventListener(move, stop, { once: true, passive: true })
    return () => {
      stop()
      window.removeEventListener('pagehide', remember)
      for (const move of moves) window.removeEventListener(move, stop)
    }
  }, [])
}
