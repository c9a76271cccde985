import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReviewChanged } from '#app/contract/review.ts'
import { reviewableStatus } from '#app/contract/reviewable-status.ts'
import { useRealtime } from '#app/shared/api/shop-realtime.ts'
import { linkQueries } from '#app/shared/realtime/react-query/link-queries.ts'
import { patchReview, type ReviewPages, withoutReview } from './list/review-lists.ts'
import { reviewsQueries } from './reviews.queries.ts'
import { useReviewsEvent, useReviewsRealtime } from './reviews-realtime.ts'

/**
 * Shows changes of a product's reviews at once: texts, stars and counts where they are. New reviews are not put into the list, which
 * would move what is being read. Returns their numbers, and how to forget them.
 */
export function useReviewsLive(goodsId: number) {
  const realtime = useReviewsRealtime()
  const shop = useRealtime()
  const queryClient = useQueryClient()
  const [added, setAdded] = useState<readonly number[]>([])
  useEffect(() => {
    const concerns = (change: ReviewChanged) => change.goodsId === goodsId
    return linkQueries(realtime, queryClient, {
      REVIEW_CHANGED: [
        { queryKey: reviewsQueries.lists(goodsId), concerns, patch: withChanges },
        { queryKey: reviewsQueries.own(goodsId).queryKey, concerns: (change) => concerns(change) && change.own },
      ],
    })
  }, [realtime, queryClient, goodsId])
  // The product may have come with it: then it may be reviewed.
  useEffect(() => {
    const { queryKey } = reviewsQueries.own(goodsId)
    return linkQueries(shop, queryClient, {
      ORDER_CHANGED: [{ queryKey, concerns: ({ status }) => status === reviewableStatus }],
    })
  }, [shop, queryClient, goodsId])
  useReviewsEvent('REVIEW_CHANGED', (change) => {
    if (change.goodsId !== goodsId || change.own) return
    const { reviewId } = change
    setAdded((before) => {
      const others = before.filter((one) => one !== reviewId)
      const isWaiting = change.isNew || others.length < before.length
      return isWaiting && change.review ? [...others, reviewId] : others
    })
  })
  return [added, () => setAdded([])] as const
}

function withChanges(list: ReviewPages, batch: readonly (readonly [ReviewChanged])[]): ReviewPages {
  const patched = batch.reduce(
    (pages, [{ reviewId, review }]) => (review ? patchReview(pages, reviewId, review) : withoutReview(pages, reviewId)),
    list,
  )
  const counts = batch.at(-1)?.[0].counts
  return counts ? { ...patched, pages: patched.pages.map((page) => ({ ...page, counts })) } : patched
}
