import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ratingOf } from '#app/contract/rating.ts'
import type { ReviewSort } from '#app/contract/review.ts'
import { reviewsAnchor } from '#app/entities/reviews/reviews-anchor.ts'
import { formatNumber } from '#app/shared/i18n/format.ts'
import { useMessages } from '#app/shared/i18n/messages.ts'
import { Button } from '#app/shared/ui/button.tsx'
import { ErrorState } from '#app/shared/ui/error-state.tsx'
import { MoreButton } from '#app/shared/ui/more-button.tsx'
import { Select } from '#app/shared/ui/select.tsx'
import { RatingSummary } from './list/rating-summary.tsx'
import { reviewsOf } from './list/review-lists.ts'
import { ReviewRow } from './list/review-row.tsx'
import { OwnReview } from './own/own-review.tsx'
import { reviewsMessages } from './reviews.messages.ts'
import { reviewsQueries } from './reviews.queries.ts'
import { ReviewsRealtime } from './reviews-realtime.ts'
import { ReviewsSkeleton } from './reviews-skeleton.tsx'
import { useReviewsLive } from './use-reviews-live.ts'

const sorts = ['newest', 'helpful', 'highest', 'lowest'] as const satisfies ReviewSort[]

interface ReviewsPanelProps {
  goodsId: number
  /** The signed-in account, which may write one; `null` for a guest. */
  userId: number | null
}

/** Average and list of a product's reviews, live, and the reader's own. */
export const ReviewsPanel = (props: ReviewsPanelProps) => (
  <ReviewsRealtime>
    <Panel {...props} />
  </ReviewsRealtime>
)

function Panel({ goodsId, userId }: ReviewsPanelProps) {
  const t = useMessages(reviewsMessages)
  const [sort, setSort] = useState<ReviewSort>('newest')
  const list = useInfiniteQuery(reviewsQueries.list(goodsId, sort))
  const [added, forgetAdded] = useReviewsLive(goodsId)
  const queryClient = useQueryClient()
  const section = useRef<HTMLElement>(null)
  const first = useRef<HTMLOListElement>(null)
  const isThere = list.data !== undefined
  const [linked] = useState(() => location.hash === `#${reviewsAnchor}`)
  useEffect(() => {
    if (linked && isThere) section.current?.scrollIntoView()
  }, [linked, isThere])

  if (!list.data) {
    return list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : <ReviewsSkeleton />
  }
  const { reviews, counts } = reviewsOf(list.data)
  const rating = ratingOf(counts)
  const unseen = added.filter((reviewId) => !reviews.some((review) => review.reviewId === reviewId))
  function showUnseen(): void {
    setSort('newest')
    void queryClient.invalidateQueries({ queryKey: reviewsQueries.lists(goodsId) }).then(forgetAdded)
    first.current?.focus()
  }
  return (
    <section
      ref={section}
      id={reviewsAnchor}
      aria-labelledby={`${reviewsAnchor}-title`}
      className="grid min-h-56 content-start gap-6 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      <h2 id={`${reviewsAnchor}-title`} className="text-base font-bold">
        {t.title}
      </h2>
      {rating.reviews === 0 ? <p className="text-sm text-ink-soft">{t.none}</p> : <RatingSummary counts={counts} />}
      {userId !== null && <OwnReview goodsId={goodsId} userId={userId} openAtOnce={linked} />}
      {rating.reviews > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Select
            label={t.sortBy}
            value={sort}
            options={sorts.map((value) => ({ value, label: t[value] }))}
            onChange={setSort}
          />
          {/* Beside the select, so that it moves nothing. Rendered before its text, so that screen readers announce it. */}
          <p role="status">
            {unseen.length > 0 && <Button onClick={showUnseen}>{t.unseen(formatNumber(unseen.length))}</Button>}
          </p>
        </div>
      )}
      <div>
        {reviews.length > 0 && (
          <ol ref={first} tabIndex={-1} aria-label={t.title} className="ruled border-t border-line outline-none">
            {reviews.map((review) => (
              <li key={review.reviewId}>
                <ReviewRow review={review} mayVote={userId !== null} />
              </li>
            ))}
          </ol>
        )}
        <MoreButton list={list}>{t.more}</MoreButton>
      </div>
    </section>
  )
}
