import { reviewsSocket } from '#app/contract/review.ts'
import { createShopNamespace } from '#app/shared/api/shop-namespace.tsx'

/** The realtime hooks of the reviews, which share the shop's default namespace. */
export const {
  NamespaceProvider: ReviewsRealtime,
  useRealtime: useReviewsRealtime,
  useSocketEvent: useReviewsEvent,
} = createShopNamespace('/', reviewsSocket['/'])
