import * as v from 'valibot'
import {
  Count,
  Cursor,
  emptyOrVisible,
  fieldError,
  GoodsId,
  maxCharacters,
  PageLimit,
  severalLines,
  Timestamp,
} from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** The longest text of a review, in characters. */
export const longestReview = 1000

/** What somebody thinks of a product: 1 is bad, 5 is good. */
export const Stars = v.pipe(
  v.number(fieldError('stars')),
  v.safeInteger(fieldError('stars')),
  v.minValue(1, fieldError('stars')),
  v.maxValue(5, fieldError('stars')),
)
export type Stars = v.InferOutput<typeof Stars>

/** Composed and trimmed, 0–1,000 characters. Stars alone are a review; a text that nobody can see is none. */
const ReviewText = v.pipe(
  v.string(fieldError('invalid')),
  v.normalize('NFC'),
  v.trim(),
  maxCharacters(longestReview, fieldError('tooLong')),
  severalLines,
  emptyOrVisible,
)

export const ReviewId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export type ReviewId = v.InferOutput<typeof ReviewId>

/** What a shopper writes. */
export const NewReview = v.object({ stars: Stars, text: ReviewText })
export type NewReview = v.InferOutput<typeof NewReview>

/** A change of an own review: what is left out stays. */
export const ReviewChange = v.partial(NewReview)
export type ReviewChange = v.InferOutput<typeof ReviewChange>

/**
 * A review as everybody sees it. `nickname` is "m***" when the account hides it. `helpful` is how many people found it helpful.
 * `changedAt` is `null` as long as its author has not changed it.
 */
export const Review = v.object({
  reviewId: ReviewId,
  goodsId: GoodsId,
  nickname: v.string(),
  stars: Stars,
  text: v.string(),
  helpful: Count,
  writtenAt: Timestamp,
  changedAt: v.nullable(Timestamp),
})
export type Review = v.InferOutput<typeof Review>

/** The same for one reader: whether they wrote it, and whether they found it helpful. */
export const ReadReview = v.object({ ...Review.entries, own: v.boolean(), voted: v.boolean() })
export type ReadReview = v.InferOutput<typeof ReadReview>

/** A review as its author sees it. `hiddenReason` is why an administrator hid it from everybody else; `null` when nobody did. */
export const OwnReview = v.object({ ...Review.entries, hiddenReason: v.nullable(v.string()) })
export type OwnReview = v.InferOutput<typeof OwnReview>

/** How many reviews of a product have one star, two stars and so on. Hidden ones don't count. */
export const StarCounts = v.tuple([Count, Count, Count, Count, Count])
export type StarCounts = v.InferOutput<typeof StarCounts>

/** Among equals the newest review comes first, in each order. */
export const ReviewSort = v.picklist(['newest', 'helpful', 'highest', 'lowest'])
export type ReviewSort = v.InferOutput<typeof ReviewSort>

/** The default order is `newest`. */
export const ReviewsQuery = v.object({
  sort: v.optional(ReviewSort),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type ReviewsQuery = v.InferOutput<typeof ReviewsQuery>

/** One page of the reviews of a product, and the counts of all of them. */
export const ReviewsPage = v.object({
  reviews: v.array(ReadReview),
  nextCursor: v.nullable(Cursor),
  counts: StarCounts,
})
export type ReviewsPage = v.InferOutput<typeof ReviewsPage>

/** The caller's review of a product, if there is one. `mayReview` is whether they could write one. */
export const OwnReviewState = v.object({ review: v.nullable(OwnReview), mayReview: v.boolean() })
export type OwnReviewState = v.InferOutput<typeof OwnReviewState>

/**
 * A review was written, changed or deleted. `review` is what it is now; without it nobody sees it any more. `own` is true in every tab
 * of its author. `counts` are the product's.
 */
export const ReviewChanged = v.object({
  goodsId: GoodsId,
  reviewId: ReviewId,
  review: v.optional(Review),
  counts: StarCounts,
  isNew: v.boolean(),
  own: v.boolean(),
})
export type ReviewChanged = v.InferOutput<typeof ReviewChanged>

/** The reviews' part of the default namespace. The app loads it with the reviews. */
export const reviewsSocket = {
  '/': {
    access: 'open',
    commands: {},
    events: {
      /** To the sockets that show the product's page, and to all of the author's. */
      REVIEW_CHANGED: { args: [ReviewChanged] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
