import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SupportThread, SupportThreadsPage } from '#app/contract/support.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { withThreads } from './inbox/inbox-lists.ts'
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
      msg: [{ queryKey: own }],
      read: [{ queryKey: own }],
      thread: [{ queryKey: supportQueries.inbox().queryKey, patch: showThreads }],
    })
  }, [support, queryClient])
  useEffect(() => {
    if (online) supportOutbox(support, userId).wake()
  }, [support, userId, online])
}

const showThreads = (pages: InfiniteData<SupportThreadsPage>, batch: readonly (readonly [SupportThread])[]) =>
  withThreads(
    pages,
    batch.map(([thread]) => thread),
  )
