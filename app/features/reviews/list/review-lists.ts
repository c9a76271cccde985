import type { InfiniteData } from '@tanstack/react-query'
import type { ReadReview, ReviewsPage, StarCounts } from '#app/contract/review.ts'
import { mapKeeping } from '#app/shared/map-keeping.ts'

export type ReviewPages = InfiniteData<ReviewsPage>

/**
 * The reviews of all loaded pages, each once: a vote or new stars may have moved one between two pages. The reader's own is left out,
 * because it stands by itself.
 */
export function reviewsOf({ pages }: ReviewPages): { reviews: ReadReview[]; counts: StarCounts } {
  const reviews = new Map(pages.flatMap((page) => page.reviews).map((review) => [review.reviewId, review]))
  return {
    reviews: [...reviews.values()].filter(({ own }) => !own),
    counts: pages[0]?.counts ?? [0, 0, 0, 0, 0],
  }
}

/** Changes one review of a list; the same object if it isn't there. */
export const patchReview = (list: ReviewPages, reviewId: number, change: Partial<ReadReview>): ReviewPages =>
  withReviews(list, (reviews) =>
    mapKeeping(reviews, (one) => (one.reviewId === reviewId ? { ...one, ...change } : one)),
  )

/** Takes one review out of a list; the same object if it isn't there. */
export const withoutReview = (list: ReviewPages, reviewId: number): ReviewPages =>
  withReviews(list, (reviews) =>
    reviews.some((one) => one.reviewId === reviewId) ? reviews.filter((one) => one.reviewId !== reviewId) : reviews,
  )

function withReviews(
  list: ReviewPages,
  change: (reviews: readonly ReadReview[]) => readonly ReadReview[],
): ReviewPages {
  const pages = mapKeeping(list.pages, (page) => {
    const reviews = change(page.reviews)
    return reviews === page.reviews ? page : { ...page, reviews: [...reviews] }
  })
  return pages === list.pages ? list : { ...list, pages: [...pages] }
}
