import type { Generated } from 'kysely'

// Tables of `tables.ts` with what an account has beside its cart and its orders.

/** What each account wishes for. Products that are no longer for sale stay, and are not shown. */
export interface WishesTable {
  /** Grows with each wish of an account and sorts its pages: only one transaction of an account runs at a time. */
  wish_id: Generated<number>
  user_id: number
  goods_id: number
}
