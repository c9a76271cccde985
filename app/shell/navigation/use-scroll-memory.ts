import { useEffect } from 'react'
import { leftAt, wayBack } from './left-at.ts'

/** How long scrolling must rest (ms) before the position is stored. */
const REST_MS = 100

/** Scrolls to where the page was left as soon as it is long enough, unless the reader moves before. Returns how to give it up. */
function returnToPlace(): () => void {
  const top = leftAt(location.href).get()
  wayBack.isOpen = true
  const giveUp = new AbortController()
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < top + window.innerHeight) return
    window.scrollTo(0, top)
    giveUp.abort()
  })
  giveUp.signal.addEventListener('abort', () => {
    wayBack.isOpen = false
    observer.disconnect()
  })
  if (top > 0) observer.observe(document.body)
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate'])
    window.addEventListener(move, () => giveUp.abort(), { signal: giveUp.signal, passive: true })
  return () => giveUp.abort()
}

/**
 * Restores the scroll position after a reload, after Back from another site, and on Back to a list that has to load again. Browsers
 * restore it by themselves only where the page is long enough at once.
 */
export function useScrollMemory(): void {
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const rememberSoon = () => {
      clearTimeout(rest)
      const [address, top] = [location.href, window.scrollY]
      rest = setTimeout(() => leftAt(address).set(top), REST_MS)
    }
    let giveUp = wayBack.isOpen ? returnToPlace() : () => {}
    const onPopState = () => {
      giveUp()
      giveUp = returnToPlace()
    }
    window.addEventListener('scroll', rememberSoon, { passive: true })
    window.addEventListener('popstate', onPopState)
    return () => {
      giveUp()
      clearTimeout(rest)
      window.removeEventListener('scroll', rememberSoon)
      window.removeEventListener('popstate', onPopState)
    }
  }, [])
}
