import * as v from 'valibot'
import { MAX_ORDER_LINES } from './limits.ts'
import { OrderReturn } from './order-return.ts'
import { OwnOrderStatus } from './order-status.ts'
import { plainText } from './plain-text.ts'
import {
  Cursor,
  fieldError,
  GoodsId,
  Krw,
  maxCharacters,
  oneLine,
  PageLimit,
  Quantity,
  Timestamp,
  textUpTo,
} from './primitives.ts'
import type { SocketNamespace } from './socket-namespace.ts'

/** 8–64 characters that identify one attempt to order: the same key never orders twice within 24 hours. */
export const IdempotencyKey = v.pipe(
  v.string(fieldError('idempotencyKey')),
  v.regex(/^[A-Za-z0-9_-]{8,64}$/, fieldError('idempotencyKey')),
)
export type IdempotencyKey = v.InferOutput<typeof IdempotencyKey>

/** South Korean postcodes have had five digits since 2015. */
const Postcode = v.pipe(
  v.string(fieldError('postcode')),
  v.transform(plainText),
  v.regex(/^[0-9]{5}$/, fieldError('postcode')),
)

export const Recipient = v.object({
  name: textUpTo(40),
  /** Any way of writing it. The server stores it in one: see `readPhoneNumber`. */
  phone: v.pipe(
    v.string(fieldError('phone')),
    v.trim(),
    v.minLength(8, fieldError('phone')),
    v.maxLength(40, fieldError('phone')),
  ),
  /** Optional: legacy clients don't send it, and addresses abroad have none. */
  postcode: v.optional(Postcode),
  address1: textUpTo(100),
  /** Building, floor, flat; may be empty. */
  address2: v.pipe(v.string(), v.normalize('NFC'), v.trim(), maxCharacters(100, fieldError('tooLong')), oneLine),
})
export type Recipient = v.InferOutput<typeof Recipient>

/**
 * `expectedTotal` is the whole sum that the shopper saw, in KRW. When it is outdated, the error is `price_changed`, with the sum that
 * is right now. When the coupon doesn't fit any more, it is `coupon_refused`, with the sum without it.
 */
export const PaymentRequest = v.object({
  expectedTotal: Krw,
  couponCode: v.optional(v.pipe(v.string(fieldError('couponUnknown')), maxCharacters(40, fieldError('couponUnknown')))),
  /**
   * `provider`: the order awaits its payment on the provider's page. Without it, as from `BUY` and legacy clients, it is paid at once by
   * a stored test card.
   */
  method: v.optional(v.literal('provider')),
})
export type PaymentRequest = v.InferOutput<typeof PaymentRequest>

export const OrderRequest = v.object({
  items: v.pipe(
    v.array(v.object({ goodsId: GoodsId, quantity: Quantity }), fieldError('items')),
    v.minLength(1, fieldError('items')),
    v.maxLength(MAX_ORDER_LINES, fieldError('items')),
  ),
  recipient: Recipient,
  /**
   * Set when the cart is ordered: its lines are the items, and leave it with the order. When it holds other quantities of them,
   * because it was changed or ordered elsewhere, the error is `cart_changed`. Without `from` the cart stays as it is.
   */
  from: v.optional(v.literal('cart')),
  /** The products' total that the shopper saw, in KRW. When it is outdated, the error is `price_changed`. */
  expectedTotal: v.optional(Krw),
  /**
   * Sent by clients that show what an order costs besides its products. Without it the order ships free: nobody pays a fee that they
   * haven't seen.
   */
  payment: v.optional(PaymentRequest),
  /**
   * The e-mail address of a guest, who orders without an account: any way of writing it, which the server reads as at sign-up. Who is
   * signed in orders for the account all the same.
   */
  guestEmail: v.optional(v.string(fieldError('email'))),
})
export type OrderRequest = v.InferOutput<typeof OrderRequest>

/** A product of an order, with the name and the price of the time when it was placed. */
export const OrderLine = v.object({
  goodsId: GoodsId,
  name: v.string(),
  nameEn: v.string(),
  thumbnailUrl: v.string(),
  price: Krw,
  quantity: v.number(),
})
export type OrderLine = v.InferOutput<typeof OrderLine>

/** A step that an order has taken. */
export const TakenStep = v.object({ status: OwnOrderStatus, at: Timestamp })
export type TakenStep = v.InferOutput<typeof TakenStep>

/** Where an order is paid that awaits its payment. */
export const PaymentPage = v.object({
  /** A page of the shop's own origin, as a path, or of the provider's. */
  url: v.string(),
  /** Until then the shop holds the products and the coupon of the order. */
  expiresAt: Timestamp,
})
export type PaymentPage = v.InferOutput<typeof PaymentPage>

/** Why a payment was declined. `aborted`: the shopper left the provider's page without paying. */
export const DeclineReason = v.picklist([
  'insufficient_funds',
  'lost_card',
  'expired_card',
  'refused',
  'challenge_failed',
  'aborted',
])
export type DeclineReason = v.InferOutput<typeof DeclineReason>

/** What an order costs besides its products, and in all: `total` is the sum that is paid. */
export const Payment = v.object({
  shippingFee: Krw,
  discount: Krw,
  /** The coupon that the discount is from. */
  couponCode: v.optional(v.string()),
  total: Krw,
  /** Only while the order awaits its payment. */
  page: v.optional(PaymentPage),
  /** Only when the payment failed. */
  reason: v.optional(DeclineReason),
})
export type Payment = v.InferOutput<typeof Payment>

export const Order = v.object({
  orderId: v.string(),
  status: OwnOrderStatus,
  items: v.array(OrderLine),
  /** What the products cost. */
  total: Krw,
  /** Answers stored before there was a shipping fee leave it out: they shipped free. */
  payment: v.optional(Payment),
  /** `null` for a one-click order of an account that never gave an address. */
  recipient: v.nullable(Recipient),
  /** Of a guest who ordered without an account, as it was typed. */
  guestEmail: v.optional(v.string()),
  /** When it was paid; before that, when it was placed. */
  orderedAt: Timestamp,
  /**
   * The steps that it has taken, in their order, without those whose time nobody wrote down. Lists leave them out, and so do answers
   * stored before there were any.
   */
  steps: v.optional(v.array(TakenStep)),
  /** What was to be returned of it, oldest first; left out when there is nothing. The order's `total`, `payment` and `status` stay as they were. */
  returns: v.optional(v.array(OrderReturn)),
})
export type Order = v.InferOutput<typeof Order>

/** The account's orders that await their payment, newest first, at most 20. */
export const AwaitingOrders = v.object({ orders: v.array(Order) })
export type AwaitingOrders = v.InferOutput<typeof AwaitingOrders>

/** What a shopper changes of an own order. */
export const OrderCancellation = v.object({ status: v.literal('cancelled') })
export type OrderCancellation = v.InferOutput<typeof OrderCancellation>

/** `key` finds the order of an attempt of the last 24 hours, for a client that never received the answer. */
export const OrdersQuery = v.object({
  key: v.optional(IdempotencyKey),
  cursor: v.optional(Cursor),
  limit: v.optional(PageLimit),
})
export type OrdersQuery = v.InferOutput<typeof OrdersQuery>

/** One page of the account's orders: those that were paid, and with `key` the one of the attempt, whatever its status is. */
export const OrderListPage = v.object({ orders: v.array(Order), nextCursor: v.nullable(Cursor) })
export type OrderListPage = v.InferOutput<typeof OrderListPage>

/** A one-click order by socket. `nickname` and `goodsName`, which legacy clients send, are ignored. */
export const Buy = v.object({
  goodsId: GoodsId,
  quantity: v.optional(Quantity),
  idempotencyKey: v.optional(IdempotencyKey),
})
export type Buy = v.InferOutput<typeof Buy>

/** One-click orders in the default namespace. The app itself orders through REST. */
export const buySocket = {
  '/': {
    access: 'open',
    commands: {
      /** Orders one product. */
      BUY: {
        access: 'signed-in',
        payload: Buy,
        ack: v.object({ order: Order }),
        errors: ['goods_not_found', 'out_of_stock', 'idempotency_key_reused'],
      },
    },
    events: {},
  },
} as const satisfies Record<string, SocketNamespace>
