import type { OwnReview } from '#app/contract/review.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { listAllReviews } from '#mock-server/store/queries/admin-reviews.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { deleteVotes, insertVote } from '#mock-server/store/queries/review-votes.ts'
import {
  deleteReview,
  findReview,
  findReviewOf,
  insertReview,
  listReviews,
  updateReview,
  wasDelivered,
} from '#mock-server/store/queries/reviews.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { familyIds } from '#mock-server/store/queries/variants.ts'
import { requireMember } from '../account/require-member.ts'
import type { Endpoints, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { publishReview } from './publish-review.ts'
import { setReviewVisibility } from './set-review-visibility.ts'

// Whoever writes, changes, deletes or hides a review takes the turn before it looks at reviews, so no two of them decide at once, and
// each finds the counts of stars free.
export const reviewsEndpoints = {
  async listReviews({ shop: { store }, session, reply }, { params: { goodsId }, query }) {
    const [lead] = await requireFamily(store.db, goodsId)
    // It says what the account wrote and voted for.
    if (session) reply.headers['Cache-Control'] = 'no-store'
    return listReviews(store.db, lead, session?.user.userId, query)
  },

  async getOwnReview({ shop: { store }, session }, { params: { goodsId } }) {
    const family = await requireFamily(store.db, goodsId)
    const { userId } = session.user
    const review = (await findReviewOf(store.db, userId, family[0])) ?? null
    return { review, mayReview: review === null && (await wasDelivered(store.db, userId, family)) }
  },

  async addReview({ shop, session }, { params: { goodsId }, body }) {
    const { userId } = session.user
    await shop.limits.reviewsPerAccount.count(String(userId))
    const review = await shop.store.transaction(async (tx) => {
      await requireMember(tx, userId)
      const family = await requireFamily(tx, goodsId)
      const [lead] = family
      if (!(await wasDelivered(tx, userId, family))) throw new ApiError('not_bought')
      await takeTurn(tx)
      if (await findReviewOf(tx, userId, lead)) throw new ApiError('already_reviewed')
      const at = shop.now().toISOString()
      return readReview(tx, await insertReview(tx, { ...body, goodsId: lead, userId, at }))
    })
    await publishReview(shop, { ...review, userId }, true)
    return { review }
  },

  async changeReview({ shop, session }, { params: { reviewId }, body }) {
    const { userId } = session.user
    const { review, changed } = await changeOwn(shop, userId, reviewId, async (tx, before) => {
      const { stars = before.stars, text = before.text } = body
      // A repetition changes nothing, not even the time.
      if (stars === before.stars && text === before.text) return { review: before, changed: false }
      await updateReview(tx, reviewId, body, shop.now().toISOString())
      return { review: await readReview(tx, reviewId), changed: true }
    })
    if (changed) await publishReview(shop, { ...review, userId })
    return { review }
  },

  async deleteReview({ shop, session }, { params: { reviewId } }) {
    const { userId } = session.user
    const { goodsId } = await changeOwn(shop, userId, reviewId, async (tx, before) => {
      if (before.hiddenReason !== null) throw new ApiError('review_hidden')
      await deleteReview(tx, reviewId)
      return before
    })
    await publishReview(shop, { reviewId, goodsId, userId })
    return undefined
  },

  async voteForReview({ shop, session }, { params: { reviewId } }) {
    return vote(shop, session.user.userId, reviewId, async (tx, isOwn) => {
      if (isOwn) throw new ApiError('own_review')
      if (!(await insertVote(tx, reviewId, session.user.userId))) throw new ApiError('already_voted')
    })
  },

  async takeVoteBack({ shop, session }, { params: { reviewId } }) {
    return vote(shop, session.user.userId, reviewId, async (tx) => {
      await deleteVotes(tx, session.user.userId, [reviewId])
    })
  },

  listAllReviews: ({ shop }, { query }) => listAllReviews(shop.store.db, query),

  setReviewVisibility: async ({ shop, session }, { params, body }) => ({
    review: await setReviewVisibility(shop, session, params.reviewId, body),
  }),
} satisfies Partial<Endpoints>

/** Does something to an own review, in its turn. Throws `review_not_found`, also for somebody else's. */
async function changeOwn<T>(
  shop: Shop,
  userId: number,
  reviewId: number,
  change: (tx: Queries, before: OwnReview) => Promise<T>,
): Promise<T> {
  await shop.limits.reviewsPerAccount.count(String(userId))
  return shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    await takeTurn(tx)
    const found = await findReview(tx, reviewId)
    if (found?.userId !== userId) throw new ApiError('review_not_found')
    return change(tx, found.review)
  })
}

/** Changes an account's vote for a review that is shown. Returns how many votes the review has then. */
async function vote(
  shop: Shop,
  userId: number,
  reviewId: number,
  change: (tx: Queries, isOwn: boolean) => Promise<void>,
): Promise<{ helpful: number }> {
  await shop.limits.reviewsPerAccount.count(String(userId))
  return shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const found = await findReview(tx, reviewId, 'update')
    if (!found || found.review.hiddenReason !== null) throw new ApiError('review_not_found')
    await change(tx, found.userId === userId)
    return { helpful: (await readReview(tx, reviewId)).helpful }
  })
}

async function readReview(tx: Queries, reviewId: number): Promise<OwnReview> {
  const found = await findReview(tx, reviewId)
  if (!found) throw new ApiError('review_not_found')
  return found.review
}

/** The variants of a product for sale, first the one that has the reviews of all of them. */
async function requireFamily(db: Queries, goodsId: number): Promise<[lead: number, ...number[]]> {
  if ((await findGoods(db, [goodsId])).length === 0) throw new ApiError('goods_not_found')
  const [lead = goodsId, ...others] = await familyIds(db, goodsId)
  return [lead, ...others]
}
