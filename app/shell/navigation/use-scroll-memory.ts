import { useEffect } from 'react'
import { createStoredValue } from '#app/shared/storage/stored-value.ts'

/** How long scrolling must rest (ms) before the position is stored. */
const REST_MS = 100

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** The stored scroll position of an exact address, which includes how many pages of the list are loaded. */
const leftAt = (address: string) => createStoredValue(`left-at:${address}`, isNumber, 0, () => sessionStorage)

const isReturn = () => {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation !== undefined && 'type' in navigation && navigation.type !== 'navigate'
}

/** Scrolls to `top` as soon as the page is long enough, unless the reader moves before. Returns how to give it up. */
function scrollWhenLongEnough(top: number): () => void {
  const giveUp = new AbortController()
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < top + window.innerHeight) return
    window.scrollTo(0, top)
    giveUp.abort()
  })
  giveUp.signal.addEventListener('abort', () => observer.disconnect())
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
    const remember = () => leftAt(location.href).set(window.scrollY)
    const rememberSoon = () => {
      clearTimeout(rest)
      const [address, top] = [location.href, window.scrollY]
      rest = setTimeout(() => leftAt(address).set(top), REST_MS)
    }
    let giveUp = isReturn() ? scrollWhenLongEnough(leftAt(location.href).get()) : () => {}
    const onPopState = () => {
      giveUp()
      giveUp = scrollWhenLongEnough(leftAt(location.href).get())
    }
    window.addEventListener('pagehide', remember)
    window.addEventListener('scroll', rememberSoon, { passive: true })
    window.addEventListener('popstate', onPopState)
    return () => {
      giveUp()
      clearTimeout(rest)
      window.removeEventListener('pagehide', remember)
      window.removeEventListener('scroll', rememberSoon)
      window.removeEventListener('popstate', onPopState)
    }
  }, [])
}
