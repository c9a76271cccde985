import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SupportThread, SupportThreadsPage } from '#app/contract/support.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { withThreads } from './inbox/inbox-lists.ts'
import { withMarks, withMessages } from './own-thread-changes.ts'
import { supportQueries } from './support.queries.ts'
import { supportOutbox } from './support-outbox.ts'
import { useSupport, useSupportStatus } from './support-realtime.ts'

/** While signed in, keeps the threads up to date and sends the messages that were written offline. */
export function useSupportLive(userId: number): void {
  const support = useSupport()
  const queryClient = useQueryClient()
  const online = useSupportStatus(({ phase }) => phase === 'online')
  useEffect(() => {
    const { queryKey: own } = supportQueries.own()
    return linkQueries(support, queryClient, {
      msg: [{ queryKey: own, patch: withMessages }],
      read: [{ queryKey: own, patch: withMarks }],
      thread: [
        { queryKey: supportQueries.inbox().queryKey, patch: showThreads },
        { queryKey: supportQueries.byIds(), patch: showThread },
      ],
    })
  }, [support, queryClient])
  useEffect(() => {
    if (online) supportOutbox(support, userId).wake()
  }, [support, userId, online])
}

const showThread = (shown: SupportThread, batch: readonly (readonly [SupportThread])[]) =>
  batch.findLast(([thread]) => thread.threadId === shown.threadId)?.[0] ?? shown

const showThreads = (pages: InfiniteData<SupportThreadsPage>, batch: readonly (readonly [SupportThread])[]) =>
  withThreads(
    pages,
    batch.map(([thread]) => thread),
  )
