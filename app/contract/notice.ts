import * as v from 'valibot'
import { Count, Cursor, GoodsId, PageLimit, Timestamp } from './primitives.ts'

/** Whether the account hears of it when a product is in stock again. */
export const RestockRequest = v.object({ asked: v.boolean() })
export type RestockRequest = v.InferOutput<typeof RestockRequest>

/** `restock`: a product that was sold out has come in again. It may be sold out by the time this is read. */
export const NoticeKind = v.picklist(['restock'])
export type NoticeKind = v.InferOutput<typeof NoticeKind>

/** News of the shop for one account. It carries both languages, as products do. */
export const Notice = v.object({
  /** Grows with each notice of an account. */
  noticeId: Count,
  kind: NoticeKind,
  at: Timestamp,
  /** The product that it is about. */
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
})
export type Notice = v.InferOutput<typeof Notice>

export const NoticesQuery = v.object({ cursor: v.optional(Cursor), limit: v.optional(PageLimit) })
export type NoticesQuery = v.InferOutput<typeof NoticesQuery>

/** One page of the account's notices, newest first. The shop keeps the newest 200. */
export const NoticesPage = v.object({ notices: v.array(Notice), nextCursor: v.nullable(Cursor) })
export type NoticesPage = v.InferOutput<typeof NoticesPage>
