import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { threadsOf } from '../inbox/inbox-lists.ts'
import { supportQueries } from '../support.queries.ts'
import type { SupportUser } from '../support-user.ts'

/** How many messages of the other side are unread: a shopper's own, an administrator's of the newest conversations. */
export function useUnread(user: SupportUser | null): number {
  const role = user?.role
  const own = useQuery({ ...supportQueries.own(), enabled: role === 'shopper' })
  const inbox = useInfiniteQuery({ ...supportQueries.inbox(), enabled: role === 'administrator' })
  const threads = role === 'shopper' ? [own.data ?? null] : threadsOf(inbox.data)
  return threads.reduce((sum, thread) => sum + (thread?.unread ?? 0), 0)
}
