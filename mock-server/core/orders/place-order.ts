import * as v from 'valibot'
import type { Goods } from '#app/contract/goods.ts'
import { Order, type OrderRequest, type PaymentRequest, type Recipient } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findDefaultRecipient } from '#mock-server/store/queries/addresses.ts'
import { cartQuantities, removeCartLines } from '#mock-server/store/queries/cart.ts'
import { countCouponUse } from '#mock-server/store/queries/coupons.ts'
import { findGoods, takeStock } from '#mock-server/store/queries/goods.ts'
import {
  deleteOrderAnswersBefore,
  findOrderAnswer,
  insertOrderAnswer,
} from '#mock-server/store/queries/order-answers.ts'
import { findLastRecipient, insertOrder } from '#mock-server/store/queries/orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { insertPurchase } from '#mock-server/store/queries/purchases.ts'
import { indexedAtOnce, indexNextOrders } from '#mock-server/store/search/order-index.ts'
import { requireMember } from '../account/require-member.ts'
import type { Session } from '../backend.ts'
import { publishCart } from '../cart/publish-cart.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'
import { type MergedItem, mergeItems, nameLines, requireKnown } from './merge-items.ts'
import { priceLines, priceOrder, requireTotal } from './price-order.ts'

/** How long the answer of an attempt is kept, in ms. */
const answersKept = 24 * 60 * 60 * 1000
/** How many older ones an order deletes: more than the one that it adds, and not all that a busy day left. */
const answersDeleted = 100

interface OrderAttempt {
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

/**
 * Places an order. One transaction computes the price, takes stock and coupon, writes order, feed row and answer, and removes the
 * items of an order of the cart from it. Domain events are published after the commit. The same attempt within a day returns the same order as
 * `replayed`.
 * Throws `invalid`, `goods_not_found`, `out_of_stock`, `price_changed`, `coupon_refused`, `cart_changed` or `idempotency_key_reused`; then nothing has changed.
 */
export async function placeOrder(shop: Shop, session: Session, attempt: OrderAttempt) {
  // Payment at a provider: see `payments`.
  if (attempt.payment?.method !== undefined) throw new ApiError('unavailable')
  const { user } = session
  await shop.limits.ordersPerAccount.count(String(user.userId))
  const { key, ...request } = attempt
  const requestHash = sha256(JSON.stringify(request))
  const items = mergeItems(attempt.items)

  const placed = await shop.store.transaction(async (tx) => {
    await requireMember(tx, user.userId)
    // Deletes expired answers here, because they hold whole orders with the address.
    await deleteOrderAnswersBefore(tx, new Date(shop.now().getTime() - answersKept).toISOString(), answersDeleted)
    const stored = key === undefined ? undefined : await findOrderAnswer(tx, user.userId, key)
    if (stored !== undefined) {
      if (stored.requestHash !== requestHash) throw new ApiError('idempotency_key_reused')
      return { order: v.parse(Order, JSON.parse(stored.answer)), replayed: true as const }
    }
    if (attempt.from === 'cart') await requireInCart(tx, user.userId, items)
    const goods = await takeGoods(tx, items)
    const priced = priceLines(goods, items)
    if (attempt.expectedTotal !== undefined) requireTotal(attempt.expectedTotal, priced.total)
    const now = shop.now()
    const { payment, coupon } = await priceOrder(tx, {
      userId: user.userId,
      goodsTotal: priced.total,
      request: attempt.payment,
      now,
    })
    const order: Order = {
      orderId: randomToken(12),
      status: 'paid',
      ...priced,
      payment,
      recipient: attempt.recipient === 'usual' ? await findUsualRecipient(tx, user.userId) : attempt.recipient,
      orderedAt: now.toISOString(),
      steps: [{ status: 'paid', at: now.toISOString() }],
    }
    const orderNumber = await insertOrder(tx, user.userId, order)
    if (coupon) await countCouponUse(tx, { userId: user.userId, couponId: coupon.couponId, orderNumber })
    await insertPurchase(tx, orderNumber, { ...purchasePhrase(order.items), date: order.orderedAt })
    const cartChanged = attempt.from === 'cart' && (await removeCartLines(tx, user.userId, [...goods.keys()]))
    if (key !== undefined) {
      await insertOrderAnswer(tx, user.userId, { key, requestHash, orderNumber, answer: JSON.stringify(order) })
    }
    return { order, replayed: false as const, orderNumber, cartChanged }
  })

  if (!placed.replayed) {
    // The order is committed: a failure to publish it must not fail the request.
    await publish(shop, user.userId, placed.order, placed.cartChanged).catch(shop.reportBug)
    if (placed.orderNumber % indexedAtOnce === 0) await indexOrders(shop.store).catch(shop.reportBug)
  }
  return { order: placed.order, replayed: placed.replayed }
}

/** How many parts of the orders that the search does not have are indexed at most: more than one, to catch up after a failure. */
const partsIndexed = 4

/** Adds orders to the admin's search, many at once, because that costs a tenth of adding each with its order. */
async function indexOrders(store: Shop['store']): Promise<void> {
  for (let part = 0; part < partsIndexed && (await store.transaction(indexNextOrders)); part += 1) await pause()
}

const findUsualRecipient = async (tx: Queries, userId: number): Promise<Recipient | null> =>
  (await findDefaultRecipient(tx, userId)) ?? findLastRecipient(tx, userId)

/** Throws `cart_changed` unless the cart holds just these quantities: another window may have ordered or changed it. */
async function requireInCart(tx: Queries, userId: number, items: readonly MergedItem[]): Promise<void> {
  const held = await cartQuantities(tx, userId)
  if (items.some(({ goodsId, quantity }) => held.get(goodsId) !== quantity)) throw new ApiError('cart_changed')
}

/** Takes the items' stock. Returns the products as they were before, by `goodsId`. */
async function takeGoods(tx: Queries, items: readonly MergedItem[]): Promise<Map<number, Goods>> {
  const forSale = await findGoods(
    tx,
    items.map(({ goodsId }) => goodsId),
    'update',
  )
  const goods = new Map(forSale.map((one) => [one.goodsId, one]))
  requireKnown(goods, items)

  const short: MergedItem[] = []
  for (const item of items) {
    if (!(await takeStock(tx, item.goodsId, item.quantity))) short.push(item)
  }
  if (short.length > 0) throw new ApiError('out_of_stock', { fields: nameLines(short, 'quantity', 'outOfStock') })
  return goods
}

/**
 * Publishes the cart before the purchase. For a purchase, sockets first read the feed, which takes a different time in each
 * adapter; this way the order of events is the same in all of them.
 */
async function publish(shop: Shop, userId: number, order: Order, cartChanged: boolean): Promise<void> {
  const { domainEvents } = shop
  const { orderId, orderedAt } = order
  try {
    if (cartChanged) await publishCart(shop, userId)
  } finally {
    domainEvents.publish({ type: 'purchased' })
    domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status: 'paid', at: orderedAt } })
  }
  await publishStock(shop, order.items)
}
