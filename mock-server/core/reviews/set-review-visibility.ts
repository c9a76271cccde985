import type { AdminReview, ReviewVisibility } from '#app/contract/admin.ts'
import { findAdminReview, setHiddenReason } from '#mock-server/store/queries/admin-reviews.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { publishReview } from './publish-review.ts'

/**
 * Hides a review from everybody but its author and administrators, or shows it again. Does nothing when it is as wanted already. Throws
 * `review_not_found`.
 */
export async function setReviewVisibility(
  shop: Shop,
  session: Session,
  reviewId: number,
  { hiddenReason }: ReviewVisibility,
): Promise<AdminReview> {
  const { review, userId, changed } = await shop.store.transaction(async (tx) => {
    await takeTurn(tx)
    const found = await findAdminReview(tx, reviewId)
    if (found === undefined) throw new ApiError('review_not_found')
    const before = found.review
    if (before.hiddenReason === hiddenReason) return { ...found, changed: false }
    await setHiddenReason(tx, reviewId, hiddenReason)
    await writeAudit(shop, tx, session, {
      action: hiddenReason === null ? 'review_restored' : 'review_hidden',
      subject: reviewId,
      name: before.name,
      nameEn: before.nameEn,
      changes: [{ field: 'hiddenReason', before: before.hiddenReason, after: hiddenReason }],
    })
    return { review: { ...before, hiddenReason }, userId: found.userId, changed: true }
  })
  if (changed) await publishReview(shop, { reviewId, goodsId: review.goodsId, userId })
  return review
}
