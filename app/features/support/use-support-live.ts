import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SupportThread, SupportThreadRemoval, SupportThreadsPage } from '#app/contract/support.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { withoutThreads, withThreads } from './inbox/inbox-lists.ts'
import { withMarks, withMessages } from './own-thread-changes.ts'
import { supportQueries } from './support.queries.ts'
import { supportOutbox } from './support-outbox.ts'
import { useSupport, useSupportStatus } from './support-realtime.ts'

type Inbox = InfiniteData<SupportThreadsPage>
type Changes = readonly (readonly [SupportThread])[]

/** Realtime objects whose namespace was online. */
const connectedOnce = new WeakSet<object>()

/** While signed in, keeps the threads up to date and sends the messages that were written offline. */
export function useSupportLive(userId: number): void {
  const support = useSupport()
  const queryClient = useQueryClient()
  const online = useSupportStatus(({ phase }) => phase === 'online')
  useEffect(() => {
    const { queryKey: own } = supportQueries.own()
    const { queryKey: inbox } = supportQueries.inbox()
    /** A change may be shown after the removal: events of two kinds are not shown in the order in which they came. */
    const removed = new Set<number>()
    return linkQueries(support, queryClient, {
      msg: [{ queryKey: own, patch: withMessages }],
      read: [{ queryKey: own, patch: withMarks }],
      thread: [
        {
          queryKey: inbox,
          patch: (pages: Inbox, batch: Changes) => withoutThreads(showThreads(pages, batch), removed),
        },
        { queryKey: supportQueries.byIds(), patch: showThread },
      ],
      thread_removed: [
        {
          queryKey: inbox,
          patch: (pages: Inbox, batch: readonly (readonly [SupportThreadRemoval])[]) => {
            for (const [{ threadId }] of batch) removed.add(threadId)
            return withoutThreads(pages, removed)
          },
        },
      ],
    })
  }, [support, queryClient])
  useEffect(() => {
    if (online) supportOutbox(support, userId).wake()
  }, [support, userId, online])
  useEffect(() => {
    if (!online || connectedOnce.has(support)) return
    connectedOnce.add(support)
    // The thread was read before the first connection and lacks what was said in between. After a later one, the link asks anew.
    void queryClient.invalidateQueries(supportQueries.own())
  }, [support, queryClient, online])
}

const showThread = (shown: SupportThread, batch: Changes) =>
  batch.findLast(([thread]) => thread.threadId === shown.threadId)?.[0] ?? shown

const showThreads = (pages: Inbox, batch: Changes) =>
  withThreads(
    pages,
    batch.map(([thread]) => thread),
  )
