import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReadReview } from '#app/contract/review.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { reviewsQueries } from '../reviews.queries.ts'
import { patchReview, type ReviewPages } from './review-lists.ts'

/** Votes for a review, or takes the vote back. */
export function useVote({ reviewId, goodsId, helpful }: ReadReview) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (voted: boolean) => {
      const params = { reviewId }
      if (!voted) return { voted, ...(await call('takeVoteBack', { params })) }
      try {
        return { voted, ...(await call('voteForReview', { params })) }
      } catch (error) {
        // The vote is there, by another tab or by a press whose answer was lost.
        if (isApiError(error, 'already_voted')) return { voted, helpful: Math.max(1, helpful) }
        throw error
      }
    },
    onSuccess: (change) => {
      queryClient.setQueriesData<ReviewPages>(
        { queryKey: reviewsQueries.lists(goodsId) },
        (list) => list && patchReview(list, reviewId, change),
      )
    },
  })
}
