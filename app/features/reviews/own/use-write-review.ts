import { useQueryClient } from '@tanstack/react-query'
import type { NewReview, OwnReview } from '#app/contract/review.ts'
import { isApiError } from '#app/shared/api/api-error.ts'
import { call } from '#app/shared/api/call.ts'
import { reviewsQueries } from '../reviews.queries.ts'

/** Writes, changes and deletes the own review of a product, and shows what came of it in the lists. */
export function useWriteReview(goodsId: number) {
  const queryClient = useQueryClient()
  const own = reviewsQueries.own(goodsId)

  function show(review: OwnReview): void {
    queryClient.setQueryData(own.queryKey, { review, mayReview: false })
    void queryClient.invalidateQueries({ queryKey: reviewsQueries.lists(goodsId) })
  }
  /** Reads what is there now, because it is not what the page thinks. */
  async function whileKnown<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      const isOutdated = isApiError(error, 'already_reviewed', 'not_bought', 'review_not_found', 'review_hidden')
      if (isOutdated) await queryClient.invalidateQueries({ queryKey: reviewsQueries.ofGoods(goodsId) })
      throw error
    }
  }

  return {
    write: async (body: NewReview): Promise<void> => {
      show((await whileKnown(call('addReview', { params: { goodsId }, body }))).review)
    },
    change: async (reviewId: number, body: NewReview): Promise<void> => {
      show((await whileKnown(call('changeReview', { params: { reviewId }, body }))).review)
    },
    remove: async (reviewId: number): Promise<void> => {
      await whileKnown(call('deleteReview', { params: { reviewId } }))
      queryClient.setQueryData(own.queryKey, { review: null, mayReview: true })
      void queryClient.invalidateQueries({ queryKey: reviewsQueries.lists(goodsId) })
    },
  }
}
