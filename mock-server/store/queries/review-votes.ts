import type { Queries } from '../open-store.ts'

/** Adds an account's vote for a review. Returns `false` when there is one already. */
export async function insertVote(db: Queries, reviewId: number, userId: number): Promise<boolean> {
  const inserted = await db
    .insertInto('review_votes')
    .values({ review_id: reviewId, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await addHelpful(db, [reviewId], 1)
  return true
}

/** Deletes an account's votes for these reviews, as far as there are any. */
export async function deleteVotes(db: Queries, userId: number, reviewIds: readonly number[]): Promise<void> {
  const deleted = await db
    .deleteFrom('review_votes')
    .where('user_id', '=', userId)
    .where('review_id', 'in', reviewIds)
    .returning('review_id')
    .execute()
  const ids = deleted.map(({ review_id }) => review_id)
  if (ids.length > 0) await addHelpful(db, ids, -1)
}

/** At most `limit` reviews that an account voted for. */
export async function listVotes(db: Queries, userId: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('review_votes')
    .select('review_id')
    .where('user_id', '=', userId)
    .orderBy('review_id')
    .limit(limit)
    .execute()
  return rows.map(({ review_id }) => review_id)
}

async function addHelpful(db: Queries, reviewIds: readonly number[], votes: 1 | -1): Promise<void> {
  await db
    .updateTable('reviews')
    .set((eb) => ({ helpful: eb('helpful', '+', votes) }))
    .where('review_id', 'in', reviewIds)
    .execute()
}
