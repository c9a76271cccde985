import { useLocation, useSearch } from 'wouter'
import { useSocketRoom, useSocketState, useSocketStatus } from '#app/shared/api/shop-realtime.ts'
import { pageAddress } from './page-address.ts'

/**
 * How many people look at this page, including this one; `null` while the count is unknown. The hook joins the page's room
 * while the component is mounted, and again after each reconnect.
 */
export function usePageViewers(): number | null {
  const [path] = useLocation()
  const search = useSearch()
  const count = useSocketState<'SAME_PAGE_VIEWER_COUNT', number | null>(
    'SAME_PAGE_VIEWER_COUNT',
    null,
    (before, batch) => batch.at(-1)?.[0] ?? before,
  )
  // Join after the subscription above, so that the first count has a listener.
  useSocketRoom(pageAddress(path, search))
  const online = useSocketStatus((status) => status.phase === 'online')
  return online ? count : null
}
