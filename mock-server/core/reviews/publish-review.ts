import { findGoods } from '#mock-server/store/queries/goods.ts'
import { countStars, findShownReview } from '#mock-server/store/queries/reviews.ts'
import { familyIds } from '#mock-server/store/queries/variants.ts'
import type { Shop } from '../context.ts'

interface WrittenReview {
  reviewId: number
  goodsId: number
  /** The author. */
  userId: number
}

/**
 * Publishes a review, the counts of its product, and the product itself with its variants, which show its average. They are read after the
 * commit, so that concurrent changes end with what is there.
 * Never rejects: the change is made, and a failure to publish it is only reported.
 */
export async function publishReview(
  { store, domainEvents, reportBug }: Shop,
  { reviewId, goodsId, userId }: WrittenReview,
  isNew = false,
): Promise<void> {
  try {
    const review = await findShownReview(store.db, reviewId)
    const counts = await countStars(store.db, goodsId)
    const change = { goodsId, reviewId, ...(review && { review }), counts, isNew }
    const family = await familyIds(store.db, goodsId)
    domainEvents.publish({ type: 'review-changed', userId, change, family })
    for (const goods of await findGoods(store.db, family)) {
      domainEvents.publish({ type: 'goods-changed', change: { goodsId: goods.goodsId, goods } })
    }
  } catch (error) {
    reportBug(error)
  }
}
