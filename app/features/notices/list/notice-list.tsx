import { useInfiniteQuery } from '@tanstack/react-query'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { pathTo } from '#app/shared/paths.ts'
import { ButtonLink } from '#app/shared/ui/button.tsx'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { Skeleton } from '#app/shared/ui/skeleton.tsx'
import { noticesMessages } from '../notices.messages.ts'
import { noticesQueries } from '../notices.queries.ts'
import { NoticeRow } from './notice-row.tsx'
import { useReadNotices } from './use-read-notices.ts'

/** The account's notices, newest first. Showing them marks them as read. */
export function NoticeList() {
  const t = useMessages(noticesMessages)
  const list = useInfiniteQuery(noticesQueries.list())
  const { data, error, refetch } = list
  const notices = data?.pages.flatMap((page) => page.notices)
  const isUnread = (data?.pages[0]?.unread ?? 0) > 0
  useReadNotices(isUnread ? notices?.[0]?.noticeId : undefined)
  if (!notices) {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
    return <Skeleton aria-busy="true" aria-label={t.notices} role="status" className="h-80" />
  }
  if (notices.length === 0)
    return (
      <EmptyState
        sign="speech-balloon"
        title={t.empty}
        action={
          <ButtonLink look="primary" href={pathTo('goodsList')}>
            {t.browse}
          </ButtonLink>
        }
      >
        {t.emptyWhy}
      </EmptyState>
    )
  return (
    <div className="grid gap-6">
      <ul className="ruled border-y border-line">
        {notices.map((notice) => (
          <li key={notice.noticeId}>
            <NoticeRow notice={notice} />
          </li>
        ))}
      </ul>
      <MoreButton list={list}>{t.more}</MoreButton>
    </div>
  )
}
