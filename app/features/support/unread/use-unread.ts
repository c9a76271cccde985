import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { threadsOf } from '../inbox/inbox-lists.ts'
import { supportQueries } from '../support.queries.ts'
import type { SupportUser } from '../support-user.ts'

/** The number of unread messages: a shopper's own thread, or for an administrator the newest threads. */
export function useUnread(user: SupportUser | null): number {
  const role = user?.role
  const own = useQuery({ ...supportQueries.own(), enabled: role === 'shopper' })
  const inbox = useInfiniteQuery({ ...supportQueries.inbox(), enabled: role === 'administrator' })
  const threads = role === 'shopper' ? [own.data ?? null] : threadsOf(inbox.data)
  return threads.reduce((sum, thread) => sum + (thread?.unread ?? 0), 0)
}
