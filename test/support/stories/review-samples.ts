import type { AdminReview } from '#app/contract/admin.ts'
import type { OwnReview, ReadReview, Review } from '#app/contract/review.ts'

/** A review of now. */
export const review = (reviewId: number, more: Partial<Review> = {}): Review => ({
  reviewId,
  goodsId: 3,
  nickname: '바다',
  stars: 5,
  text: '톡 쏘고 시원해요.\n또 살게요!',
  helpful: 0,
  writtenAt: new Date().toISOString(),
  changedAt: null,
  ...more,
})

export const readReview = (reviewId: number, more: Partial<ReadReview> = {}): ReadReview => ({
  ...review(reviewId),
  own: false,
  voted: false,
  ...more,
})

export const ownReview = (reviewId: number, more: Partial<OwnReview> = {}): OwnReview => ({
  ...review(reviewId),
  hiddenReason: null,
  ...more,
})

export const adminReview = (reviewId: number, more: Partial<AdminReview> = {}): AdminReview => ({
  ...ownReview(reviewId),
  name: '시원한 사이다',
  nameEn: 'Ice-Cold Lemon-Lime Soda',
  ...more,
})
