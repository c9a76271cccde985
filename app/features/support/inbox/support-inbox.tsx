import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useLocation, useSearch } from 'wouter'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { useLatest } from '#app/shared/realtime/react/use-latest.ts'
import { classNames } from '#app/shared/ui/class-names.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { supportMessages } from '../support.messages.ts'
import { supportQueries } from '../support.queries.ts'
import { useSupportEvent } from '../support-realtime.ts'
import { useSupportLive } from '../use-support-live.ts'
import { threadsOf } from './inbox-lists.ts'
import { InboxThread } from './inbox-thread.tsx'
import { ThreadLine } from './thread-line.tsx'

/** The support inbox of the admin: the list of threads with the open thread beside it, or on a phone in its place. */
export function SupportInbox({ userId }: { userId: number }) {
  const t = useMessages(supportMessages)
  const [selected, select] = useSelectedThread()
  useSupportLive(userId)
  // Nothing is left to look for on the pages below.
  useSupportEvent('thread_removed', ({ threadId }) => {
    if (threadId === selected) select(undefined)
  })
  const list = useInfiniteQuery(supportQueries.inbox())
  const { data, error, isPending, refetch, hasNextPage } = list
  const threads = threadsOf(data)
  const loaded = threads.find(({ threadId }) => threadId === selected)
  // A link may open a thread that is not among the loaded pages.
  const isBelow = selected !== undefined && loaded === undefined && hasNextPage
  const below = useQuery({ ...supportQueries.byId(selected ?? 0), enabled: isBelow })
  const open = loaded ?? (isBelow ? below.data : undefined)

  if (isPending) return <p className="py-16 text-center text-sm text-ink-soft">{t.loading}</p>
  if (!data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (threads.length === 0) {
    return (
      <EmptyState sign="speech-balloon" title={t.noThreads}>
        {t.noThreadsWhy}
      </EmptyState>
    )
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <nav aria-label={t.threads} className={classNames('grid gap-2', open && 'max-lg:hidden')}>
        <ul className="grid gap-1">
          {threads.map((thread) => (
            <li key={thread.threadId}>
              <ThreadLine
                thread={thread}
                selected={thread.threadId === selected}
                onSelect={() => select(thread.threadId)}
              />
            </li>
          ))}
        </ul>
        <MoreButton list={list}>{t.more}</MoreButton>
      </nav>
      {open ? (
        <InboxThread key={open.threadId} thread={open} userId={userId} onBack={() => select(undefined)} />
      ) : (
        <p className="rounded-lg bg-sunken py-24 text-center text-ink-soft max-lg:hidden">{t.choose}</p>
      )}
    </div>
  )
}

/** Keeps the open thread in the URL: a link opens the same thread, and Back returns to the list. */
function useSelectedThread(): [number | undefined, (threadId: number | undefined) => void] {
  const search = new URLSearchParams(useSearch())
  const [path, navigate] = useLocation()
  const select = useLatest((threadId: number | undefined) => {
    const next = new URLSearchParams(search)
    if (threadId === undefined) next.delete('thread')
    else next.set('thread', String(threadId))
    const query = next.toString()
    navigate(query ? `${path}?${query}` : path)
  })
  return [Number(search.get('thread')) || undefined, select]
}
