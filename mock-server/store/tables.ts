import type { ColumnType, Generated } from 'kysely'
import type { OrderStatus } from '#app/contract/order.ts'
import type { Role } from '#app/contract/user.ts'

/** Times are ISO 8601 texts in UTC with milliseconds, so that they sort as texts; money is whole KRW. */
export interface Tables {
  users: UsersTable
  sessions: SessionsTable
  goods: GoodsTable
  cart_lines: CartLinesTable
  orders: OrdersTable
  order_lines: OrderLinesTable
  order_answers: OrderAnswersTable
  purchase_feed: PurchaseFeedTable
}

interface UsersTable {
  user_id: Generated<number>
  nickname: string
  /** Nickname and e-mail as they are compared: without regard to case. */
  nickname_key: string
  email: string
  email_key: string
  password_hash: string
  role: Role
  created_at: string
}

interface SessionsTable {
  /** SHA-256 of the token: who reads the database can't sign in with it. */
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
  /** Both names, folded as the words of a search are. */
  search_text: string
  /** Set when no longer for sale; orders and the feed keep pointing at the row. */
  retired_at: ColumnType<string | null, string | null | undefined, string | null>
}

interface CartLinesTable {
  /** Grows with each line: the order of the cart. */
  line_id: Generated<number>
  user_id: number
  goods_id: number
  quantity: number
}

interface OrdersTable {
  /** Grows with each order: what pages of orders are sorted by. */
  order_number: Generated<number>
  order_id: string
  user_id: number
  status: OrderStatus
  total: number
  recipient_name: string | null
  recipient_phone: string | null
  recipient_address1: string | null
  recipient_address2: string | null
  ordered_at: string
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

interface OrderAnswersTable {
  user_id: number
  idempotency_key: string
  request_hash: string
  order_number: number
  /** The answered order as JSON. */
  answer: string
}

interface PurchaseFeedTable {
  /** Commit-ordered: only one transaction writes at a time, and a `seq` is never used again. */
  seq: Generated<number>
  order_number: number
  nickname: string
  goods_id: number
  goods_name: string
  goods_name_en: string
  date: string
}
