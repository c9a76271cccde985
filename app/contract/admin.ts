import * as v from 'valibot'
import { Order } from './order.ts'
import { OrderStatus } from './order-status.ts'
import { Count, Cursor, GoodsId, PageLimit, SearchText, Seq, Timestamp } from './primitives.ts'

/** An order as an administrator sees it: whose it is, and its place among all orders, in the order of their commits. */
export const AdminOrder = v.object({ ...Order.entries, orderNumber: Seq, nickname: v.string() })
export type AdminOrder = v.InferOutput<typeof AdminOrder>

/**
 * Newest first. `q` is looked for in nickname, recipient, order id and names of goods. With `after` the orders above that
 * number, the oldest of them first, and no `cursor`.
 */
export const AdminOrdersQuery = v.object({
  status: v.optional(OrderStatus),
  q: v.optional(SearchText),
  after: v.optional(Seq),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type AdminOrdersQuery = v.InferOutput<typeof AdminOrdersQuery>

/** `latest` is the newest order number there is, 0 before the first order. */
export const AdminOrdersPage = v.object({
  orders: v.array(AdminOrder),
  nextCursor: v.nullable(Cursor),
  latest: Seq,
})
export type AdminOrdersPage = v.InferOutput<typeof AdminOrdersPage>

/** The next status of an order, see `order-steps.ts`; `expectedStatus` is the one that the administrator saw. */
export const OrderStep = v.object({ status: OrderStatus, expectedStatus: v.optional(OrderStatus) })
export type OrderStep = v.InferOutput<typeof OrderStep>

/** What one minute has brought, in KRW; cancelled orders count for nothing. */
export const MinuteFigures = v.object({ minute: Timestamp, orders: Count, revenue: Count })
export type MinuteFigures = v.InferOutput<typeof MinuteFigures>

/** Goods by how many pieces were ordered. */
export const PopularGoods = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
  pieces: Count,
})
export type PopularGoods = v.InferOutput<typeof PopularGoods>

/** The last hour: its sixty minutes, the one under way last, and what sold best in it. */
export const Figures = v.object({ minutes: v.array(MinuteFigures), popular: v.array(PopularGoods) })
export type Figures = v.InferOutput<typeof Figures>

export const AuditAction = v.picklist([
  'goods_added',
  'goods_changed',
  'goods_retired',
  'order_status',
  'role',
  'thread_taken',
  'thread_released',
])
export type AuditAction = v.InferOutput<typeof AuditAction>

/** What one field was and is; `null` where there was nothing. */
export const AuditChange = v.object({
  field: v.string(),
  before: v.nullable(v.union([v.string(), v.number()])),
  after: v.nullable(v.union([v.string(), v.number()])),
})
export type AuditChange = v.InferOutput<typeof AuditChange>

/**
 * One thing that an administrator, `nickname`, did. `subject` is the number or id of the goods, order or account, `name` what it
 * was called then: an order by its goods, an account (that of a thread's shopper, too) by its nickname of now.
 */
export const AuditEntry = v.object({
  auditId: Seq,
  at: Timestamp,
  nickname: v.string(),
  action: AuditAction,
  subject: v.string(),
  name: v.string(),
  nameEn: v.string(),
  changes: v.array(AuditChange),
})
export type AuditEntry = v.InferOutput<typeof AuditEntry>

export const AuditQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type AuditQuery = v.InferOutput<typeof AuditQuery>

/** Newest first. */
export const AuditPage = v.object({ entries: v.array(AuditEntry), nextCursor: v.nullable(Cursor) })
export type AuditPage = v.InferOutput<typeof AuditPage>
