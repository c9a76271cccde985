import * as v from 'valibot'
import type { AdminReview, AdminReviewsPage, AdminReviewsQuery } from '#app/contract/admin.ts'
import type { Queries } from '../open-store.ts'
import { cutPage, readCursor } from './cursor.ts'
import { selectReviews, toOwnReview } from './reviews.ts'

const pageSize = 20

/** One page of the reviews of all products, newest first. Throws `BrokenCursor`. */
export async function listAllReviews(
  db: Queries,
  { cursor, limit = pageSize }: AdminReviewsQuery,
): Promise<AdminReviewsPage> {
  let select = selectAdminReviews(db)
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('reviews.review_id', '<', before)
  }
  const rows = await select
    .orderBy('reviews.review_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.review_id])
  return { reviews: page.map(toAdminReview), nextCursor }
}

/** A review as administrators see it, and whose it is. */
export async function findAdminReview(
  db: Queries,
  reviewId: number,
): Promise<{ review: AdminReview; userId: number } | undefined> {
  const row = await selectAdminReviews(db).where('reviews.review_id', '=', reviewId).executeTakeFirst()
  return row && { review: toAdminReview(row), userId: row.user_id }
}

/** Hides a review, or with `null` shows it again. Call it with the turn. */
export async function setHiddenReason(db: Queries, reviewId: number, hiddenReason: string | null): Promise<void> {
  await db.updateTable('reviews').set({ hidden_reason: hiddenReason }).where('review_id', '=', reviewId).execute()
}

const selectAdminReviews = (db: Queries) =>
  selectReviews(db).innerJoin('goods', 'goods.goods_id', 'reviews.goods_id').select(['goods.name', 'goods.name_en'])

type AdminReviewRow = Awaited<ReturnType<ReturnType<typeof selectAdminReviews>['execute']>>[number]

const toAdminReview = (row: AdminReviewRow): AdminReview => ({
  ...toOwnReview(row),
  nickname: row.nickname,
  name: row.name,
  nameEn: row.name_en,
})
