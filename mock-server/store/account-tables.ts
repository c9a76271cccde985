import type { ColumnType, Generated } from 'kysely'
import type { NoticeKind } from '#app/contract/notice.ts'

// Tables of `tables.ts` with what an account has beside its cart and its orders.

/** What each account wishes for. Products that are no longer for sale stay, and are not shown. */
export interface WishesTable {
  /** Grows with each wish of an account and sorts its pages: only one transaction of an account runs at a time. */
  wish_id: Generated<number>
  user_id: number
  goods_id: number
}

/** Where an account has its orders delivered. */
export interface AddressesTable {
  address_id: Generated<number>
  user_id: number
  label: string
  name: string
  phone: string
  postcode: string | null
  address1: string
  address2: string
  /** 1 for just one of an account's addresses. */
  is_default: number
}

/** Who wants to hear when a sold-out product is in stock again. The row goes when they are told. */
export interface RestockRequestsTable {
  goods_id: number
  user_id: number
}

/** News for accounts: the newest ones of each. */
export interface NoticesTable {
  /** In the order of commits. */
  notice_id: Generated<number>
  user_id: number
  kind: NoticeKind
  /** The product that it is about; of an order the first one. */
  goods_id: number
  /** Set when it is about an order. */
  order_number: ColumnType<number | null, number | null | undefined, number | null>
  created_at: string
  read_at: ColumnType<string | null, string | null | undefined, string | null>
}
