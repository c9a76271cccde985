import { useInfiniteQuery } from '@tanstack/react-query'
import { every } from '#app/shared/api/query-client.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { EmptyState } from '#app/shared/ui/empty-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { adminMessages } from '../admin.messages.ts'
import { adminQueries } from '../admin.queries.ts'
import { PendingBoard } from '../pending-board.tsx'
import { AdminReviewRow } from './admin-review-row.tsx'
import { adminReviewsMessages } from './admin-reviews.messages.ts'

/** How often (ms) to refetch the list, to see what shoppers wrote. */
const LOOK_MS = 10_000

/** The reviews of all products, newest first. */
export function ReviewsBoard() {
  const t = useMessages(adminReviewsMessages)
  const { reviews: label } = useMessages(adminMessages)
  const list = useInfiniteQuery({
    ...adminQueries.reviews(),
    // Don't refetch while older reviews are unfolded: somebody is reading them.
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 1) > 1 ? false : every(LOOK_MS)(query)),
  })
  const { data, error, refetch } = list
  if (!data) return <PendingBoard error={error} onRetry={() => void refetch()} />
  const reviews = data.pages.flatMap((page) => page.reviews)
  if (reviews.length === 0)
    return (
      <EmptyState sign="speech-balloon" title={t.none}>
        {t.noneWhy}
      </EmptyState>
    )
  return (
    <section aria-label={label} className="grid gap-6">
      <ol className="ruled rounded-lg border border-line bg-surface px-4 sm:px-5">
        {reviews.map((review) => (
          <li key={review.reviewId}>
            <AdminReviewRow review={review} />
          </li>
        ))}
      </ol>
      <MoreButton list={list}>{t.more}</MoreButton>
    </section>
  )
}
