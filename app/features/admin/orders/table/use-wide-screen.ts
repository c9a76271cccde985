import { useSyncExternalStore } from 'react'

/** As wide as Tailwind's `lg`: the table's columns need it. */
const wide = '(min-width: 64rem)'

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(wide)
  media.addEventListener('change', onChange)
  return () => media.removeEventListener('change', onChange)
}

/** Whether the window has room for a table. A list and a table at once would double every row for screen readers. */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(wide).matches)
