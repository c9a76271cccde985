import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ReviewSort } from '#app/contract/review.ts'
import { call } from '#app/shared/api/call.ts'

/** The number of reviews in one request. */
const pageSize = 10

export const reviewsQueries = {
  ofGoods: (goodsId: number) => ['mine', 'reviews', goodsId] as const,
  lists: (goodsId: number) => [...reviewsQueries.ofGoods(goodsId), 'list'] as const,
  /** They say which ones the reader wrote and voted for, so they belong to an account. */
  list: (goodsId: number, sort: ReviewSort) =>
    infiniteQueryOptions({
      queryKey: [...reviewsQueries.lists(goodsId), sort],
      queryFn: ({ pageParam, signal }) =>
        call(
          'listReviews',
          { params: { goodsId }, query: { sort, limit: pageSize, cursor: pageParam || undefined } },
          { signal },
        ),
      initialPageParam: '',
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      // Whoever is reading should not lose their place because the window got the focus.
      refetchOnWindowFocus: false,
    }),
  own: (goodsId: number) =>
    queryOptions({
      queryKey: [...reviewsQueries.ofGoods(goodsId), 'own'],
      queryFn: ({ signal }) => call('getOwnReview', { params: { goodsId } }, { signal }),
    }),
}
