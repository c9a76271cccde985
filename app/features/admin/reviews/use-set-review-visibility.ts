import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import type { AdminReview, AdminReviewsPage } from '#app/contract/admin.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'
import { adminQueries } from '../admin.queries.ts'

/** Hides a review for a reason, or with `null` shows it again. If it is gone, the list is refetched. */
export function useSetReviewVisibility(reviewId: number) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (hiddenReason: string | null) =>
      (await call('setReviewVisibility', { params: { reviewId }, body: { hiddenReason } })).review,
    onSuccess: (review) => {
      queryClient.setQueryData(adminQueries.reviews().queryKey, (list) => list && withReview(list, review))
      void queryClient.invalidateQueries({ queryKey: adminQueries.audit().queryKey })
    },
    onError: (error) =>
      isApiError(error, 'review_not_found')
        ? queryClient.invalidateQueries({ queryKey: adminQueries.reviews().queryKey })
        : undefined,
  })
}

function withReview<P>(
  list: InfiniteData<AdminReviewsPage, P>,
  review: AdminReview,
): InfiniteData<AdminReviewsPage, P> {
  const pages = list.pages.map((page) => ({
    ...page,
    reviews: [...mapKeeping(page.reviews, (one) => (one.reviewId === review.reviewId ? review : one))],
  }))
  return { ...list, pages }
}
