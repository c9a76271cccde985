import type { ColumnType, Generated } from 'kysely'
import type { AuditAction } from '#app/contract/admin.ts'
import type { CouponKind } from '#app/contract/coupon.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import type { SupportSide } from '#app/contract/support.ts'
import type { Role } from '#app/contract/user.ts'
import type { AddressesTable, NoticesTable, RestockRequestsTable, WishesTable } from './account-tables.ts'
import type { AccessTokensTable, MailsTable } from './guest-tables.ts'
import type {
  PaymentsTable,
  SecretsTable,
  TestPaymentJobsTable,
  TestPaymentsTable,
  TestRefundsTable,
} from './payment-tables.ts'
import type { ReturnLinesTable, ReturnsTable } from './return-tables.ts'
import type { ReviewsTable, ReviewVotesTable, StarCountsTable } from './review-tables.ts'
import type { StockChangesTable } from './stock-tables.ts'
import type { GoodsOptionsTable, GoodsOptionValuesTable } from './variant-tables.ts'

/** Times are ISO 8601 texts in UTC with milliseconds, so that they sort as texts; money is whole KRW. */
export interface Tables {
  users: UsersTable
  sessions: SessionsTable
  goods: GoodsTable
  goods_pictures: GoodsPicturesTable
  goods_options: GoodsOptionsTable
  goods_option_values: GoodsOptionValuesTable
  popularity: PopularityTable
  goods_texts: GoodsTextsTable
  goods_words: GoodsWordsTable
  category_counts: CategoryCountsTable
  stock_changes: StockChangesTable
  cart_lines: CartLinesTable
  cart_answers: CartAnswersTable
  wishes: WishesTable
  addresses: AddressesTable
  restock_requests: RestockRequestsTable
  notices: NoticesTable
  orders: OrdersTable
  order_lines: OrderLinesTable
  order_steps: OrderStepsTable
  order_answers: OrderAnswersTable
  returns: ReturnsTable
  return_lines: ReturnLinesTable
  coupons: CouponsTable
  coupon_uses: CouponUsesTable
  payments: PaymentsTable
  access_tokens: AccessTokensTable
  mails: MailsTable
  test_payments: TestPaymentsTable
  test_payment_jobs: TestPaymentJobsTable
  test_refunds: TestRefundsTable
  secrets: SecretsTable
  purchase_feed: PurchaseFeedTable
  sales: SalesTable
  goods_sales: GoodsSalesTable
  sales_by_hour: SalesByHourTable
  goods_sales_by_day: GoodsSalesByDayTable
  talk_messages: GoodsChatMessagesTable
  reviews: ReviewsTable
  review_votes: ReviewVotesTable
  star_counts: StarCountsTable
  audit: AuditTable
  chat_threads: SupportThreadsTable
  chat_messages: SupportMessagesTable
}

/** Kept by triggers. */
interface CategoryCountsTable {
  category: string
  /** How many of its products are for sale. */
  count: number
}

interface UsersTable {
  user_id: Generated<number>
  nickname: string
  /** Nickname and e-mail address in the form in which they are compared: see `foldText` and `emailKey`. */
  nickname_key: string
  /** What the nickname looks like: see `lookOfText`. Empty for a deleted account. */
  nickname_look: ColumnType<string, string | undefined, string>
  email: string
  email_key: string
  password_hash: string
  role: Role
  /** 1: others see only the first character of the nickname. */
  hide_nickname: ColumnType<number, number | undefined, number>
  created_at: string
  /** Set when the account was deleted. The row then has no personal data. */
  deleted_at: ColumnType<string | null, string | null | undefined, string | null>
  /**
   * Set for a guest, whose row belongs to one attempt to order: the e-mail address in the form in which it is compared. Empty once the
   * order has joined an account, or the address is forgotten. The row's other keys can be no nickname and no address.
   */
  guest_email_key: ColumnType<string | null, string | null | undefined, string>
  /** When a guest's personal data are forgotten. */
  guest_until: ColumnType<string | null, string | null | undefined, string | null>
}

interface SessionsTable {
  /** SHA-256 of the token, so that the database alone does not allow signing in. */
  session_id: string
  user_id: number
  expires_at: string
}

interface GoodsTable {
  goods_id: number
  name: string
  name_en: string
  description: string
  description_en: string
  thumbnail_url: string
  category: string
  price: number
  stock: number
  sold: ColumnType<number, number | undefined, number>
  /** What was sold when the generation of the popularity was made that is kept here: see `popularityColumn`. */
  popularity_0: ColumnType<number, number | undefined, number>
  popularity_1: ColumnType<number, number | undefined, number>
  /** Set when the product is no longer for sale. Orders and the feed still reference the row. */
  retired_at: ColumnType<string | null, string | null | undefined, string | null>
  /** The variant that leads its family; null for a lead and for a product without options. A lead has the lowest number. */
  variant_of: ColumnType<number | null, number | undefined, never>
  /** Kept by triggers in the row of a lead with other variants for sale: see `updateFamily`. */
  family_size: ColumnType<number | null, never, never>
  family_in_stock: ColumnType<number | null, never, never>
  family_price: ColumnType<number | null, never, never>
  family_price_to: ColumnType<number | null, never, never>
}

/** The pictures of products that have others than their thumbnail: all of them, the thumbnail first. */
interface GoodsPicturesTable {
  goods_id: number
  /** From 0 without a gap. */
  position: number
  url: string
  alt: string
  alt_en: string
}

/** One row. */
interface PopularityTable {
  /** The newest one that is complete. */
  generation: number
  /** When the next one was last begun; empty before the first. */
  begun_at: string
}

/** One row for each product for sale. */
interface GoodsTextsTable {
  goods_id: number
  /** What is searched: see `writeGoodsText`. */
  text: string
}

/**
 * The words of the names of products, by what is left of them without one letter. Words that no product has any more stay: they find
 * nothing.
 */
interface GoodsWordsTable {
  less_one_letter: string
  word: string
}

interface CartLinesTable {
  /** Grows with each line and sorts the cart. */
  line_id: Generated<number>
  user_id: number
  goods_id: number
  quantity: number
}

/** The answer to each addition to a cart, by its `Idempotency-Key`. */
interface CartAnswersTable {
  user_id: number
  idempotency_key: string
  request_hash: string
  answer: string
  answered_at: string
}

interface OrdersTable {
  /** Grows with each order and sorts the pages of orders. */
  order_number: Generated<number>
  order_id: string
  user_id: number
  status: OrderStatus
  /** What its products cost. */
  total: number
  shipping_fee: ColumnType<number, number | undefined, number>
  discount: ColumnType<number, number | undefined, number>
  coupon_code: ColumnType<string | null, string | null | undefined, string | null>
  recipient_name: string | null
  recipient_phone: string | null
  recipient_postcode: ColumnType<string | null, string | null | undefined, string | null>
  recipient_address1: string | null
  recipient_address2: string | null
  /** Of a guest, as it was typed. */
  guest_email: ColumnType<string | null, string | null | undefined, string | null>
  ordered_at: string
  /**
   * Order id and product names, and apart from them the recipient's name, digits of the phone number and a guest's e-mail address, as a
   * search compares them.
   */
  search_text: string
  recipient_key: string
}

interface OrderLinesTable {
  order_number: number
  line: number
  goods_id: number
  name: string
  name_en: string
  thumbnail_url: string
  price: number
  quantity: number
}

/** When an order got each status after `paid`, which is its `ordered_at`. Times from before there was this table may be missing. */
interface OrderStepsTable {
  order_number: number
  status: OrderStatus
  at: string
}

interface OrderAnswersTable {
  user_id: number
  idempotency_key: string
  request_hash: string
  order_number: number
  /** The order of the answer, as JSON. */
  answer: string
}

interface CouponsTable {
  /** Grows with each coupon and sorts the pages of coupons. */
  coupon_id: Generated<number>
  code: string
  /** The code as it is compared: see `foldText`. */
  code_key: string
  kind: CouponKind
  value: number
  max_discount: number | null
  min_total: number
  starts_at: string
  ends_at: string
  use_limit: number | null
  /** How many orders use it, those of deleted accounts and those that await their payment included; cancelled ones don't count. */
  used: ColumnType<number, number | undefined, number>
}

/** Which account has used which coupon, for which order. A cancelled order gives its coupon back: the row goes. */
interface CouponUsesTable {
  user_id: number
  coupon_id: number
  order_number: number
}

interface PurchaseFeedTable {
  /** In the order of commits (see `takeTurn`), and never reused. */
  seq: Generated<number>
  order_number: number
  goods_id: number
  goods_name: string
  goods_name_en: string
  date: string
}

/** Kept by triggers, for orders that are not cancelled. */
interface SalesTable {
  /** In UTC, without seconds: `2026-11-20T12:34`. */
  minute: string
  orders: number
  revenue: number
}

/** Kept by triggers, for orders that are not cancelled. */
interface GoodsSalesTable {
  minute: string
  goods_id: number
  pieces: number
}

/** Kept by triggers, from `sales`. */
interface SalesByHourTable {
  /** In UTC: `2026-11-20T12`. */
  hour: string
  orders: number
  revenue: number
}

/** Kept by triggers, from `goods_sales`. */
interface GoodsSalesByDayTable {
  goods_id: number
  /** In Seoul: `2026-11-20`. */
  day: string
  pieces: number
}

interface GoodsChatMessagesTable {
  /** In the order of commits. */
  message_id: Generated<number>
  goods_id: number
  user_id: number
  /** Chosen by the sender; `null` from clients without keys, such as legacy ones. */
  key: string | null
  msg: string
  sent_at: string
}

/** What administrators did. Written in the transaction of the change, never updated. */
interface AuditTable {
  audit_id: Generated<number>
  at: string
  user_id: number
  action: AuditAction
  subject: string
  name: string
  name_en: string
  /** `AuditChange[]` of the contract, as JSON. */
  changes: string
}

interface SupportThreadsTable {
  thread_id: Generated<number>
  /** The shopper. Each has at most one thread. */
  user_id: number
  /** The administrator who took the thread. */
  assignee_id: ColumnType<number | null, number | null | undefined, number | null>
  /** The newest message, by which threads are sorted. 0 only within the transaction that opens the thread. */
  newest_id: ColumnType<number, number | undefined, number>
  /** The newest message that the side has read. */
  shopper_read: ColumnType<number, number | undefined, number>
  shop_read: ColumnType<number, number | undefined, number>
}

interface SupportMessagesTable {
  /** In the order of commits. */
  message_id: Generated<number>
  thread_id: number
  user_id: number
  side: SupportSide
  key: string
  msg: string
  sent_at: string
}
