import { useSyncExternalStore } from 'react'
import { shopNow } from '../shop-time.ts'
import { createStore } from '../storage/create-store.ts'
import { formatRelativeTime } from './format.ts'
import { useLanguage } from './language.tsx'

/** How often texts about time are checked (ms). They re-render only when they change. */
const TICK_MS = 10_000

/** One timer for all such texts on the page; it runs only while there are any. */
const clock = createStore(0, () => {
  const ticking = setInterval(() => clock.set(clock.get() + 1), TICK_MS)
  return () => clearInterval(ticking)
})

/** A text that depends on what time it is in the shop (ms since the epoch). Updates by itself. */
export const useClockText = (textAt: (now: number) => string): string =>
  useSyncExternalStore(clock.subscribe, () => textAt(shopNow()))

/** How long ago `iso` was, in the shop's language. Updates by itself. */
export function useRelativeTime(iso: string): string {
  const [language] = useLanguage()
  return useClockText((now) => formatRelativeTime(language, iso, now))
}
