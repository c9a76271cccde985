import { useSyncExternalStore } from 'react'
import { formatRelativeTime } from './format.ts'
import { useLanguage } from './language.tsx'

/** How often relative times are looked at anew (ms). They are drawn only when their words change. */
const TICK_MS = 10_000

const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

/** One clock for all times on the page; it stands still while there are none. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  ticking ??= setInterval(() => {
    for (const tell of listeners) tell()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** How long ago `iso` was, in the shop's language; it moves on by itself. */
export function useRelativeTime(iso: string): string {
  const [language] = useLanguage()
  return useSyncExternalStore(subscribe, () => formatRelativeTime(language, iso, Date.now()))
}
