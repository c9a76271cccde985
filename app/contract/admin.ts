import * as v from 'valibot'
import { Order } from './order.ts'
import { ReturnStatus } from './order-return.ts'
import { OrderStatus, PaidOrderChange, ReturnChange } from './order-status.ts'
import { Count, Cursor, GoodsId, PageLimit, SearchText, Seq, Timestamp, textUpTo } from './primitives.ts'
import { FeedReset } from './purchase.ts'
import { OwnReview } from './review.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** A paid order as administrators see it. `orderNumber` grows with each order, in the order of their commits. */
export const AdminOrder = v.object({ ...Order.entries, status: OrderStatus, orderNumber: Seq, nickname: v.string() })
export type AdminOrder = v.InferOutput<typeof AdminOrder>

/** A moment in any time zone. Not every `Date` can read an offset without minutes. */
const Moment = v.pipe(Timestamp, v.regex(/(?:Z|[+-]\d{2}:\d{2})$/))

/**
 * Newest first. `q` searches nickname, a guest's e-mail address, recipient, phone number, order id and product names. `after` asks for
 * the orders above that number, oldest first, and can't be combined with `cursor`. `from` and `to` ask for what was ordered from a
 * moment until just before another.
 */
export const AdminOrdersQuery = v.object({
  status: v.optional(OrderStatus),
  q: v.optional(SearchText),
  from: v.optional(Moment),
  to: v.optional(Moment),
  after: v.optional(Seq),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type AdminOrdersQuery = v.InferOutput<typeof AdminOrdersQuery>

/** `latest` is the newest order number of the shop, 0 before the first order. */
export const AdminOrdersPage = v.object({
  orders: v.array(AdminOrder),
  nextCursor: v.nullable(Cursor),
  latest: Seq,
})
export type AdminOrdersPage = v.InferOutput<typeof AdminOrdersPage>

/** Which orders a file contains, as in `AdminOrdersQuery`, newest first. Without `cursor` it asks for the first part of a new file. */
export const OrderFileRequest = v.object({
  status: AdminOrdersQuery.entries.status,
  q: AdminOrdersQuery.entries.q,
  from: AdminOrdersQuery.entries.from,
  to: AdminOrdersQuery.entries.to,
  cursor: AdminOrdersQuery.entries.cursor,
})
export type OrderFileRequest = v.InferOutput<typeof OrderFileRequest>

/**
 * The next part of a file of orders, which is all its parts one after the other: CSV (RFC 4180) in UTF-8 with a byte order mark, with the names
 * of the columns and of statuses in the caller's language. `orders` is how many orders the part has.
 */
export const OrderFilePart = v.object({ csv: v.string(), orders: Count, nextCursor: v.nullable(Cursor) })
export type OrderFilePart = v.InferOutput<typeof OrderFilePart>

/** Moves an order to `status` (see `orderSteps`). `expectedStatus` is the status that the administrator saw. */
export const OrderStep = v.object({ status: OrderStatus, expectedStatus: v.optional(OrderStatus) })
export type OrderStep = v.InferOutput<typeof OrderStep>

/** `hour` is the last sixty minutes; `day`, `week` and `month` are the last 1, 7 and 30 days in Seoul, today included. */
export const FiguresPeriod = v.picklist(['hour', 'day', 'week', 'month'])
export type FiguresPeriod = v.InferOutput<typeof FiguresPeriod>

/** Without `period`, the last hour. */
export const FiguresQuery = v.object({ period: v.optional(FiguresPeriod) })

/** Orders and revenue (KRW) of the part of a period that begins at `minute`, without cancelled orders. */
export const FiguresBucket = v.object({ minute: Timestamp, orders: Count, revenue: Count })
export type FiguresBucket = v.InferOutput<typeof FiguresBucket>

/** A product and how many pieces of it were ordered. */
export const PopularGoods = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
  pieces: Count,
})
export type PopularGoods = v.InferOutput<typeof PopularGoods>

/**
 * The parts of the period, the current one last, and the products that sold best in the period. A part is a minute of an hour, ten
 * minutes of a day, an hour of a week or a day of a month.
 */
export const Figures = v.object({ minutes: v.array(FiguresBucket), popular: v.array(PopularGoods) })
export type Figures = v.InferOutput<typeof Figures>

export const AuditAction = v.picklist([
  'goods_added',
  'goods_changed',
  'goods_retired',
  'order_status',
  'return_status',
  'orders_exported',
  'role',
  'thread_taken',
  'thread_released',
  'review_hidden',
  'review_restored',
  'coupon_added',
  'coupon_ended',
])
export type AuditAction = v.InferOutput<typeof AuditAction>

/** The value of one field before and after; `null` means that there was none. */
export const AuditChange = v.object({
  field: v.string(),
  before: v.nullable(v.union([v.string(), v.number()])),
  after: v.nullable(v.union([v.string(), v.number()])),
})
export type AuditChange = v.InferOutput<typeof AuditChange>

/**
 * One thing that the administrator `nickname` did. `subject` is the id of the product, order (also of a return), account, review or coupon.
 * `name` is the product's name at that time, the products of an order, the product of a review, the code of a coupon, or the current
 * nickname of an account (for a thread, the shopper's). Both are empty for a file of orders, whose filter is in `changes`.
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

export const ReturnsQuery = v.object({
  status: v.optional(ReturnStatus),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type ReturnsQuery = v.InferOutput<typeof ReturnsQuery>

/** Newest first. `order` has the return, and all others of the order. */
export const ReturnsPage = v.object({
  returns: v.array(v.object({ returnId: Seq, order: AdminOrder })),
  nextCursor: v.nullable(Cursor),
})
export type ReturnsPage = v.InferOutput<typeof ReturnsPage>

/** A review as administrators see it, with the full nickname of its author and the name of its product. */
export const AdminReview = v.object({ ...OwnReview.entries, name: v.string(), nameEn: v.string() })
export type AdminReview = v.InferOutput<typeof AdminReview>

export const AdminReviewsQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type AdminReviewsQuery = v.InferOutput<typeof AdminReviewsQuery>

/** Newest first, hidden ones, too. */
export const AdminReviewsPage = v.object({ reviews: v.array(AdminReview), nextCursor: v.nullable(Cursor) })
export type AdminReviewsPage = v.InferOutput<typeof AdminReviewsPage>

/** Why a review is hidden: its author reads it. */
export const HiddenReason = textUpTo(200)

/** Hides a review for a reason, or with `null` shows it again. */
export const ReviewVisibility = v.object({ hiddenReason: v.nullable(HiddenReason) })
export type ReviewVisibility = v.InferOutput<typeof ReviewVisibility>

/** Live events for the admin. There are no commands: administrators act through REST. */
export const adminSocket = {
  '/admin-alert': {
    access: 'administrator',
    commands: {},
    events: {
      /** An order was placed. A handshake with `serverOffset` (an order number) replays the missed orders first. */
      new_order: { args: [AdminOrder] },
      /** Too many orders were missed to replay them: fetch the newest page. */
      orders_reset: { args: [FeedReset] },
      /** The status of an order changed. Always sent after the order itself. */
      order_changed: { args: [PaidOrderChange] },
      /** A return was asked for, or has a new status. */
      return_changed: { args: [ReturnChange] },
      /** How many people, without administrators, are in the shop. Someone with several tabs counts once. */
      shoppers_online: { args: [Count] },
    },
  },
} as const satisfies Record<string, SocketNamespace>
