import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { removeOrdered } from '#mock-server/store/queries/cart.ts'
import { insertCouponUse } from '#mock-server/store/queries/coupons.ts'
import { keepGuestUntil } from '#mock-server/store/queries/guests.ts'
import { insertOrderAnswer } from '#mock-server/store/queries/order-answers.ts'
import { insertOrder } from '#mock-server/store/queries/orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { insertPurchase } from '#mock-server/store/queries/purchases.ts'
import { indexedAtOnce, indexNextOrders } from '#mock-server/store/search/order-index.ts'
import { publishCart } from '../cart/publish-cart.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { guestUntil } from '../guests/forget-guests.ts'
import { sendOrderMail } from '../mail/send-order-mail.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'

interface OrderToWrite {
  userId: number
  /** With stock and coupon taken. */
  order: Order
  couponId: number | undefined
  /** Whether its items leave the cart. */
  fromCart: boolean
  /** The attempt's `Idempotency-Key`. */
  key: string | undefined
  requestHash: string
}

export interface WrittenOrder {
  userId: number
  order: Order
  orderNumber: number
  cartChanged: boolean
}

/** Writes a paid order, its coupon, feed row and answer, and removes its items from the cart, in the caller's transaction. */
export async function writeOrder(tx: Queries, written: OrderToWrite): Promise<WrittenOrder> {
  const { userId, order, couponId, key, requestHash } = written
  // Before the turn is taken: whoever retires a product removes it from carts, and waits for the turn afterwards.
  const cartChanged = written.fromCart && (await removeOrdered(tx, userId, order.items))
  if (order.guestEmail !== undefined) await keepGuestUntil(tx, userId, guestUntil(new Date(order.orderedAt), true))
  const orderNumber = await insertOrder(tx, userId, order)
  if (couponId !== undefined) await insertCouponUse(tx, { userId, couponId, orderNumber })
  await insertPurchase(tx, orderNumber, { ...purchasePhrase(order.items), date: order.orderedAt })
  if (key !== undefined) {
    await insertOrderAnswer(tx, userId, { key, requestHash, orderNumber, answer: JSON.stringify(order) })
  }
  return { userId, order, orderNumber, cartChanged }
}

/** Publishes an order that is committed, tells a guest by mail, and adds it to the search: a failure of these must not fail the request. */
export async function publishOrder(shop: Shop, written: WrittenOrder): Promise<void> {
  await publish(shop, written).catch(shop.reportBug)
  await sendOrderMail(shop, written.userId, written.order).catch(shop.reportBug)
  if (written.orderNumber % indexedAtOnce === 0) await indexOrders(shop.store).catch(shop.reportBug)
}

/**
 * Publishes the cart before the purchase. For a purchase, sockets first read the feed, which takes a different time in each
 * adapter; this way the order of events is the same in all of them.
 */
async function publish(shop: Shop, { userId, order, cartChanged }: WrittenOrder): Promise<void> {
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

/** How many parts of the orders that the search does not have are indexed at most: more than one, to catch up after a failure. */
const partsIndexed = 4

/** Adds orders to the admin's search, many at once, because that costs a tenth of adding each with its order. */
async function indexOrders(store: Shop['store']): Promise<void> {
  for (let part = 0; part < partsIndexed && (await store.transaction(indexNextOrders)); part += 1) await pause()
}
