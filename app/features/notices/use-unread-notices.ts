import { useInfiniteQuery } from '@tanstack/react-query'
import { noticesQueries } from './notices.queries.ts'

/** How many notices of the account are unread; 0 while it is not known. */
export function useUnreadNotices(): number {
  const { data } = useInfiniteQuery(noticesQueries.list())
  return data?.pages[0]?.unread ?? 0
}
