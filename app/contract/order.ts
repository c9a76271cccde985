import * as v from 'valibot'
import { fieldError } from './field-error.ts'
import { OrderStatus } from './order-status.ts'
import { Cursor, GoodsId, Krw, PageLimit, Quantity, Timestamp } from './primitives.ts'
import { oneLine, textUpTo } from './text.ts'

/** 8–64 characters that name one attempt to order: within 24 hours the same key never orders twice. */
export const IdempotencyKey = v.pipe(
  v.string(fieldError('idempotencyKey')),
  v.regex(/^[A-Za-z0-9_-]{8,64}$/, fieldError('idempotencyKey')),
)
export type IdempotencyKey = v.InferOutput<typeof IdempotencyKey>

/** Five digits, as South Korea has them since 2015. */
const Postcode = v.pipe(v.string(fieldError('postcode')), v.regex(/^[0-9]{5}$/, fieldError('postcode')))

export const Recipient = v.object({
  name: textUpTo(40),
  /** Any way of writing it. The server stores it in one: see `readPhoneNumber`. */
  phone: v.pipe(
    v.string(fieldError('phone')),
    v.trim(),
    v.minLength(8, fieldError('phone')),
    v.maxLength(40, fieldError('phone')),
  ),
  /** Left out by the origin's clients, and for addresses abroad. */
  postcode: v.optional(Postcode),
  address1: textUpTo(100),
  /** Flat, floor, adapter: may be empty. */
  address2: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldError('tooLong')), oneLine),
})
export type Recipient = v.InferOutput<typeof Recipient>

export const OrderRequest = v.object({
  items: v.pipe(
    v.array(v.object({ goodsId: GoodsId, quantity: Quantity }), fieldError('items')),
    v.minLength(1, fieldError('items')),
    v.maxLength(50, fieldError('items')),
  ),
  recipient: Recipient,
  /** The total the shopper saw, in KRW: when it is no longer right, the order is refused with `price_changed`. */
  expectedTotal: v.optional(Krw),
})
export type OrderRequest = v.InferOutput<typeof OrderRequest>

/** Name and price as they were when the order was placed. */
export const OrderLine = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
  price: Krw,
  quantity: v.number(),
})
export type OrderLine = v.InferOutput<typeof OrderLine>

export const Order = v.object({
  orderId: v.string(),
  status: OrderStatus,
  items: v.array(OrderLine),
  total: Krw,
  /** `null` for a one-click order of somebody who never gave an address. */
  recipient: v.nullable(Recipient),
  orderedAt: Timestamp,
})
export type Order = v.InferOutput<typeof Order>

/** `key` finds the order of one attempt of the last 24 hours, for a client that never saw the answer. */
export const OrdersQuery = v.object({
  key: v.optional(IdempotencyKey),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type OrdersQuery = v.InferOutput<typeof OrdersQuery>

export const OrdersPage = v.object({ orders: v.array(Order), nextCursor: v.nullable(Cursor) })
export type OrdersPage = v.InferOutput<typeof OrdersPage>

/** A one-click order by socket. The origin's `nickname` and `goodsName` may be sent and are ignored. */
export const Buy = v.object({
  goodsId: GoodsId,
  quantity: v.optional(Quantity),
  idempotencyKey: v.optional(IdempotencyKey),
})
export type Buy = v.InferOutput<typeof Buy>
