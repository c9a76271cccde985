import * as v from 'valibot'
import type { Goods } from '#app/contract/goods.ts'
import { MAX_UNPAID_ORDERS } from '#app/contract/limits.ts'
import { Order, type OrderRequest, type PaymentRequest, type Recipient } from '#app/contract/order.ts'
import { emailKey } from '#app/contract/text.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findDefaultRecipient } from '#mock-server/store/queries/addresses.ts'
import { cartQuantities } from '#mock-server/store/queries/cart.ts'
import { countCouponUse } from '#mock-server/store/queries/coupons.ts'
import { findGoods } from '#mock-server/store/queries/goods.ts'
import { lockGuest } from '#mock-server/store/queries/guests.ts'
import { findOrderAnswer } from '#mock-server/store/queries/order-answers.ts'
import { findLastRecipient } from '#mock-server/store/queries/orders.ts'
import { findPaymentOfAttempt, insertPayment, listAwaiting } from '#mock-server/store/queries/payments.ts'
import { takeStock } from '#mock-server/store/queries/stock.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { guestUntil } from '../guests/forget-guests.ts'
import { guestAttempt } from '../guests/guest-attempt.ts'
import { openPayment } from '../payments/open-payment.ts'
import { settlePayment } from '../payments/settle-payment.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'
import { answersSince } from './forget-answers.ts'
import { type MergedItem, mergeItems, nameLines, requireKnown } from './merge-items.ts'
import { priceLines, priceOrder, requireTotal } from './price-order.ts'
import { publishOrder, type WrittenOrder, writeOrder } from './write-order.ts'

export interface OrderAttempt {
  items: OrderRequest['items']
  /** Whether the items are lines of the cart, which leave it with the order. */
  from?: OrderRequest['from']
  /** `usual` is the account's default address, else the one of its last order; it may have neither. */
  recipient: Recipient | 'usual'
  expectedTotal?: number | undefined
  /** Without it the order ships free. */
  payment?: PaymentRequest | undefined
  /** The attempt's `Idempotency-Key`. */
  key?: string | undefined
}

/** Who orders: an account, or a guest of this attempt. */
export type Orderer = { userId: number } | { guestEmail: string; key: string }

export interface PlacedOrder {
  order: Order
  /** Whether an earlier request of the attempt has placed it. */
  replayed: boolean
  /** Whose it is: the account's or the guest's number. */
  userId: number
}

/**
 * Places an order. One transaction computes the price, takes stock and coupon, writes order, feed row and answer, and removes the
 * items of an order of the cart from it. Domain events are published after the commit. An order that is paid at a provider only holds stock
 * and coupon: the rest is written when it is paid (see `settlePayment`). The same attempt within a day returns the same order as
 * `replayed`.
 * Throws `invalid`, `goods_not_found`, `out_of_stock`, `price_changed`, `coupon_refused`, `cart_changed`, `unpaid_orders_full` or `idempotency_key_reused`; then nothing has changed.
 */
export async function placeOrder(shop: Shop, orderer: Orderer, attempt: OrderAttempt): Promise<PlacedOrder> {
  if ('userId' in orderer) await shop.limits.ordersPerAccount.count(String(orderer.userId))
  const { key: _, ...request } = attempt
  const requestHash = sha256(JSON.stringify(request))
  for (;;) {
    const placed = await shop.store.transaction((tx) => placeOnce(shop, tx, orderer, attempt, requestHash))
    if ('answer' in placed) return { order: placed.answer, replayed: true, userId: placed.userId }
    if ('written' in placed) {
      await publishOrder(shop, placed.written)
      const { order, userId } = placed.written
      return { order, replayed: false, userId }
    }
    if ('awaited' in placed) {
      const { awaited, replayed } = placed
      if (!replayed) await publishAwaited(shop, awaited)
      return { order: await openPayment(shop, awaited.paymentId), replayed, userId: awaited.userId }
    }
    // The shopper has gone back from paying, or on in another window. The provider may have taken the money meanwhile: then the cart
    // has changed.
    for (const paymentId of placed.replaced) await settlePayment(shop, paymentId, 'cancelled')
  }
}

type Placed =
  /** What an earlier request of the attempt was answered. */
  | { answer: Order; userId: number }
  | { written: WrittenOrder }
  | { awaited: { userId: number; paymentId: string; order: Order }; replayed: boolean }
  /** Orders of the cart that await their payment, and have to be ended before. */
  | { replaced: string[] }

/** Places an order in a transaction. */
async function placeOnce(
  shop: Shop,
  tx: Queries,
  orderer: Orderer,
  attempt: OrderAttempt,
  requestHash: string,
): Promise<Placed> {
  const { key } = attempt
  const { userId, isOver } = await lockOrderer(shop, tx, orderer)
  const stored = key === undefined ? undefined : await findOrderAnswer(tx, userId, key)
  const begun =
    key === undefined || stored
      ? undefined
      : await findPaymentOfAttempt(tx, { userId, key, since: answersSince(shop.now()) })
  const earlier = stored ?? begun
  if (earlier && earlier.requestHash !== requestHash) throw new ApiError('idempotency_key_reused')
  if (stored) return { answer: v.parse(Order, JSON.parse(stored.answer)), userId }
  if (begun?.order) return { awaited: { ...begun, order: begun.order }, replayed: true }
  if (isOver) throw new ApiError('idempotency_key_reused')

  const isOfCart = attempt.from === 'cart'
  const atProvider = attempt.payment?.method === 'provider'
  const awaited = isOfCart || atProvider ? await listAwaiting(tx, userId) : []
  const replaced = awaited.filter(({ fromCart }) => isOfCart && fromCart)
  if (replaced.length > 0) return { replaced: replaced.map(({ paymentId }) => paymentId) }
  if (atProvider && awaited.length >= MAX_UNPAID_ORDERS) throw new ApiError('unpaid_orders_full')

  const items = mergeItems(attempt.items)
  if (isOfCart) await requireInCart(tx, userId, items)
  const now = shop.now()
  const placed = { orderId: randomToken(12), at: now.toISOString() }
  const goods = await takeGoods(tx, items, placed)
  const priced = priceLines(goods, items)
  if (attempt.expectedTotal !== undefined) requireTotal(attempt.expectedTotal, priced.total)
  const { payment, coupon } = await priceOrder(tx, { userId, goodsTotal: priced.total, request: attempt.payment, now })
  if (coupon) await countCouponUse(tx, coupon.couponId)
  // There is nothing to pay at a provider.
  const status = atProvider && payment.total > 0 ? 'awaiting_payment' : 'paid'
  const order: Order = {
    orderId: placed.orderId,
    status,
    ...priced,
    payment,
    recipient: attempt.recipient === 'usual' ? await findUsualRecipient(tx, userId) : attempt.recipient,
    ...('guestEmail' in orderer && { guestEmail: orderer.guestEmail }),
    orderedAt: placed.at,
    steps: [{ status, at: placed.at }],
  }
  const held = { userId, order, couponId: coupon?.couponId, fromCart: isOfCart, key, requestHash }
  if (status === 'paid') return { written: await writeOrder(tx, held) }
  const expiresAt = new Date(now.getTime() + shop.paymentHold).toISOString()
  const paymentId = randomToken(18)
  await insertPayment(tx, { ...held, paymentId, expiresAt })
  return { awaited: { userId, paymentId, order }, replayed: false }
}

/**
 * Locks the account or the guest before anything else. `isOver`: the guest's order has joined an account, or is forgotten, so that
 * nothing new belongs to the attempt.
 */
async function lockOrderer(shop: Shop, tx: Queries, orderer: Orderer): Promise<{ userId: number; isOver: boolean }> {
  if ('userId' in orderer) {
    await requireMember(tx, orderer.userId)
    return { userId: orderer.userId, isOver: false }
  }
  const now = shop.now()
  const wanted = emailKey(orderer.guestEmail)
  const attempt = guestAttempt(orderer.key)
  const until = guestUntil(now, false)
  const guest = await lockGuest(tx, { attempt, emailKey: wanted, createdAt: now.toISOString(), until })
  const isOver = guest.emailKey === ''
  if (!isOver && guest.emailKey !== wanted) throw new ApiError('idempotency_key_reused')
  return { userId: guest.userId, isOver }
}

/** Everybody hears what is left of the products, and the account's other windows of the order. */
async function publishAwaited(shop: Shop, { userId, order }: { userId: number; order: Order }): Promise<void> {
  const { orderId, status, orderedAt } = order
  shop.domainEvents.publish({ type: 'unpaid-order-changed', userId, change: { orderId, status, at: orderedAt } })
  await publishStock(shop, order.items).catch(shop.reportBug)
}

const findUsualRecipient = async (tx: Queries, userId: number): Promise<Recipient | null> =>
  (await findDefaultRecipient(tx, userId)) ?? findLastRecipient(tx, userId)

/** Throws `cart_changed` unless the cart holds just these quantities: another window may have ordered or changed it. */
async function requireInCart(tx: Queries, userId: number, items: readonly MergedItem[]): Promise<void> {
  const held = await cartQuantities(tx, userId)
  if (items.some(({ goodsId, quantity }) => held.get(goodsId) !== quantity)) throw new ApiError('cart_changed')
}

/** Takes the items' stock. Returns the products as they were before, by `goodsId`. */
async function takeGoods(
  tx: Queries,
  items: readonly MergedItem[],
  order: { orderId: string; at: string },
): Promise<Map<number, Goods>> {
  const forSale = await findGoods(
    tx,
    items.map(({ goodsId }) => goodsId),
    'update',
  )
  const goods = new Map(forSale.map((one) => [one.goodsId, one]))
  requireKnown(goods, items)

  const short = await takeStock(tx, items, order)
  if (short.length > 0) throw new ApiError('out_of_stock', { fields: nameLines(short, 'quantity', 'outOfStock') })
  return goods
}
