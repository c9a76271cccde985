import { useSyncExternalStore } from 'react'
import { createStore } from '../storage/create-store.ts'
import { formatRelativeTime } from './format.ts'
import { useLanguage } from './language.tsx'

/** How often relative times are checked (ms). They re-render only when their text changes. */
const TICK_MS = 10_000

/** One timer for all relative times on the page; it runs only while there are any. */
const clock = createStore(Date.now(), () => {
  const ticking = setInterval(() => clock.set(Date.now()), TICK_MS)
  return () => clearInterval(ticking)
})

/** How long ago `iso` was, in the shop's language. Updates by itself. */
export function useRelativeTime(iso: string): string {
  const [language] = useLanguage()
  return useSyncExternalStore(clock.subscribe, () => formatRelativeTime(language, iso, Date.now()))
}
