import type { ExpressionBuilder, Selectable } from 'kysely'
import * as v from 'valibot'
import type {
  NewReview,
  OwnReview,
  ReadReview,
  Review,
  ReviewChange,
  ReviewSort,
  ReviewsPage,
  ReviewsQuery,
  StarCounts,
} from '#app/contract/review.ts'
import { reviewableStatus } from '#app/contract/reviewable-status.ts'
import type { Queries } from '../open-store.ts'
import type { Tables } from '../tables.ts'
import { cutPage, readCursor } from './cursor.ts'
import { type PublicColumns, publicColumns, publicNickname } from './public-nickname.ts'
import { lockRows } from './turn.ts'

const pageSize = 10

const orders = {
  newest: { column: 'review_id', direction: 'desc' },
  helpful: { column: 'helpful', direction: 'desc' },
  highest: { column: 'stars', direction: 'desc' },
  lowest: { column: 'stars', direction: 'asc' },
} as const satisfies Record<ReviewSort, { column: keyof Tables['reviews']; direction: 'asc' | 'desc' }>

/** One page of the reviews of a product that are shown, as an account or a guest reads them. Throws `BrokenCursor`. */
export async function listReviews(
  db: Queries,
  goodsId: number,
  userId: number | undefined,
  { sort = 'newest', cursor, limit = pageSize }: ReviewsQuery,
): Promise<ReviewsPage> {
  const { column, direction } = orders[sort]
  let select = selectReviews(db)
    .leftJoin('review_votes', (join) =>
      join.onRef('review_votes.review_id', '=', 'reviews.review_id').on('review_votes.user_id', '=', userId ?? 0),
    )
    .select('review_votes.user_id as voter')
    .where('goods_id', '=', goodsId)
    .where('hidden_reason', 'is', null)
    .orderBy(`reviews.${column}`, direction)
  if (column !== 'review_id') select = select.orderBy('reviews.review_id', 'desc')
  if (cursor !== undefined) {
    const [, value, reviewId] = readCursor(v.tuple([v.literal(sort), v.number(), v.number()]), cursor)
    select = select.where(isBeyond(column, direction, value, reviewId))
  }
  const rows = await select.limit(limit + 1).execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [sort, last[column], last.review_id])
  const reviews = page.map((row): ReadReview => {
    return { ...toReview(row), own: row.user_id === userId, voted: row.voter !== null }
  })
  return { reviews, nextCursor, counts: await countStars(db, goodsId) }
}

/** Reviews after a place. The first condition is what the index is read from. */
const isBeyond =
  (column: 'review_id' | 'helpful' | 'stars', direction: 'asc' | 'desc', value: number, reviewId: number) =>
  (eb: ExpressionBuilder<Tables, 'reviews'>) =>
    eb.and([
      eb(`reviews.${column}`, direction === 'asc' ? '>=' : '<=', value),
      eb.or([
        eb(`reviews.${column}`, direction === 'asc' ? '>' : '<', value),
        eb.and([eb(`reviews.${column}`, '=', value), eb('reviews.review_id', '<', reviewId)]),
      ]),
    ])

/** How many reviews of a product that are shown have one to five stars. */
export async function countStars(db: Queries, goodsId: number): Promise<StarCounts> {
  const rows = await db.selectFrom('star_counts').select(['stars', 'count']).where('goods_id', '=', goodsId).execute()
  const of = (stars: number) => rows.find((row) => row.stars === stars)?.count ?? 0
  return [of(1), of(2), of(3), of(4), of(5)]
}

/** A review by its number, shown or hidden, and whose it is. Whoever decides by it without having the turn locks it. */
export async function findReview(
  db: Queries,
  reviewId: number,
  lock?: 'update',
): Promise<{ review: OwnReview; userId: number } | undefined> {
  let select = selectReviews(db).where('reviews.review_id', '=', reviewId)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'reviews'))
  const row = await select.executeTakeFirst()
  return row && { review: toOwnReview(row), userId: row.user_id }
}

/** A review as everybody sees it; `undefined` when there is none, or it is hidden. */
export async function findShownReview(db: Queries, reviewId: number): Promise<Review | undefined> {
  const row = await selectReviews(db)
    .where('reviews.review_id', '=', reviewId)
    .where('hidden_reason', 'is', null)
    .executeTakeFirst()
  return row && toReview(row)
}

/** The products that an account has reviewed, by the numbers of the reviews. */
export async function listReviewsOf(
  db: Queries,
  userId: number,
): Promise<{ reviewId: number; goodsId: number; userId: number }[]> {
  const rows = await db.selectFrom('reviews').select(['review_id', 'goods_id']).where('user_id', '=', userId).execute()
  return rows.map((row) => ({ reviewId: row.review_id, goodsId: row.goods_id, userId }))
}

/** What an account thinks of a product. */
export async function findReviewOf(db: Queries, userId: number, goodsId: number): Promise<OwnReview | undefined> {
  const row = await selectReviews(db)
    .where('reviews.user_id', '=', userId)
    .where('goods_id', '=', goodsId)
    .executeTakeFirst()
  return row && toOwnReview(row)
}

/** Whether an order of the account has delivered one of these products. */
export async function wasDelivered(db: Queries, userId: number, goodsIds: readonly number[]): Promise<boolean> {
  const line = await db
    .selectFrom('orders')
    // SQLite reads a cross join from its left side: the orders of the account, not all orders of the product.
    .crossJoin('order_lines')
    .select('order_lines.order_number')
    .where('user_id', '=', userId)
    // Not the column itself, whose index has all orders of the shop.
    .where(({ eb, fn }) => eb(fn.coalesce('status', eb.val('')), '=', reviewableStatus))
    .whereRef('order_lines.order_number', '=', 'orders.order_number')
    .where('goods_id', 'in', goodsIds)
    .limit(1)
    .executeTakeFirst()
  return line !== undefined
}

/** Stores a review and returns its number. Call it with the turn. */
export async function insertReview(
  db: Queries,
  review: NewReview & { goodsId: number; userId: number; at: string },
): Promise<number> {
  const { review_id } = await db
    .insertInto('reviews')
    .values({
      goods_id: review.goodsId,
      user_id: review.userId,
      stars: review.stars,
      text: review.text,
      written_at: review.at,
    })
    .returning('review_id')
    .executeTakeFirstOrThrow()
  return review_id
}

/** Changes a review; what `change` leaves out stays. Call it with the turn. */
export async function updateReview(db: Queries, reviewId: number, change: ReviewChange, at: string): Promise<void> {
  await db
    .updateTable('reviews')
    .set({
      ...(change.stars !== undefined && { stars: change.stars }),
      ...(change.text !== undefined && { text: change.text }),
      changed_at: at,
    })
    .where('review_id', '=', reviewId)
    .execute()
}

/** Deletes a review with its votes. Call it with the turn. */
export async function deleteReview(db: Queries, reviewId: number): Promise<void> {
  await db.deleteFrom('reviews').where('review_id', '=', reviewId).execute()
}

/** Reviews with what their authors are called. */
export const selectReviews = (db: Queries) =>
  db
    .selectFrom('reviews')
    .innerJoin('users', 'users.user_id', 'reviews.user_id')
    .selectAll('reviews')
    .select(publicColumns)

type ReviewRow = Selectable<Tables['reviews']> & PublicColumns

const toReview = (row: ReviewRow): Review => ({
  reviewId: row.review_id,
  goodsId: row.goods_id,
  nickname: publicNickname(row),
  stars: row.stars,
  text: row.text,
  helpful: row.helpful,
  writtenAt: row.written_at,
  changedAt: row.changed_at,
})

export const toOwnReview = (row: ReviewRow): OwnReview => ({ ...toReview(row), hiddenReason: row.hidden_reason })
