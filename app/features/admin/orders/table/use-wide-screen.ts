import { useCallback, useSyncExternalStore } from 'react'

const widths = {
  /** As wide as Tailwind's `lg`: the table's columns need it. */
  table: '(min-width: 64rem)',
  /** As wide as Tailwind's `xl`: an order has room beside the table. */
  panel: '(min-width: 80rem)',
}

/** Whether the window has room for a table, or for a panel beside it. Two ways at once would double every row for screen readers. */
export function useWideScreen(room: keyof typeof widths): boolean {
  const query = widths[room]
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query)
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
