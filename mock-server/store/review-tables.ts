import type { ColumnType, Generated } from 'kysely'

/** One per account and product. */
export interface ReviewsTable {
  /** In the order of commits. */
  review_id: Generated<number>
  goods_id: number
  user_id: number
  stars: number
  text: string
  /** How many rows of `review_votes` it has. */
  helpful: ColumnType<number, number | undefined, number>
  written_at: string
  changed_at: ColumnType<string | null, string | null | undefined, string | null>
  /** Why an administrator hid it; `null` when it is shown. */
  hidden_reason: ColumnType<string | null, string | null | undefined, string | null>
}

/** Who found which review helpful. */
export interface ReviewVotesTable {
  review_id: number
  user_id: number
}

/** Kept by triggers, for reviews that are shown. */
export interface StarCountsTable {
  goods_id: number
  stars: number
  count: number
}
