import * as v from 'valibot'
import { Count, Cursor, GoodsId, PageLimit, Timestamp } from './primitives.ts'

/** Whether the account hears of it when a product is in stock again. */
export const RestockRequest = v.object({ asked: v.boolean() })
export type RestockRequest = v.InferOutput<typeof RestockRequest>

/**
 * `restock`: a product that was sold out has come in again. It may be sold out by the time this is read. The others: an administrator
 * gave an order or a return this status.
 */
export const NoticeKind = v.picklist([
  'restock',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'return_accepted',
  'return_declined',
  'returned',
])
export type NoticeKind = v.InferOutput<typeof NoticeKind>

/** News of the shop for one account. It carries both languages, as products do. */
export const Notice = v.object({
  /** Grows with each notice of an account. */
  noticeId: Count,
  kind: NoticeKind,
  at: Timestamp,
  read: v.boolean(),
  /** Set when it is about an order. */
  orderId: v.optional(v.string()),
  /** The product that it is about; of an order the first one. */
  goodsId: GoodsId,
  /** What the product or the order is called. */
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
})
export type Notice = v.InferOutput<typeof Notice>

export const NoticesQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type NoticesQuery = v.InferOutput<typeof NoticesQuery>

/** One page of the account's notices, newest first, and how many of all are unread. The shop keeps the newest 200. */
export const NoticesPage = v.object({ notices: v.array(Notice), nextCursor: v.nullable(Cursor), unread: Count })
export type NoticesPage = v.InferOutput<typeof NoticesPage>

/** The account has read its notices up to this one. `unread` is how many newer ones there are. */
export const NoticesRead = v.object({ upTo: Count, unread: Count })
export type NoticesRead = v.InferOutput<typeof NoticesRead>
