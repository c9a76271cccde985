import * as v from 'valibot'
import type { Goods } from '#app/contract/goods.ts'
import { Order, type OrderRequest, type Recipient } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { removeCartLines } from '#mock-server/store/queries/cart.ts'
import { findGoods, takeStock } from '#mock-server/store/queries/goods.ts'
import {
  deleteOrderAnswersBefore,
  findOrderAnswer,
  insertOrderAnswer,
} from '#mock-server/store/queries/order-answers.ts'
import { findLastRecipient, insertOrder } from '#mock-server/store/queries/orders.ts'
import { insertPurchase } from '#mock-server/store/queries/purchases.ts'
import { requireMember } from '../account/require-member.ts'
import type { Session } from '../backend.ts'
import { publishCart } from '../cart/publish-cart.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken, sha256 } from '../run/tokens.ts'
import { type MergedItem, mergeItems, nameLines } from './merge-items.ts'

/** How long the shop remembers what an attempt was answered with, in ms. */
const answersKept = 24 * 60 * 60 * 1000

interface OrderAttempt {
  items: OrderRequest['items']
  /** `last`: where the account's last order went, if it ever gave an address. */
  recipient: Recipient | 'last'
  expectedTotal?: number | undefined
  /** The attempt's `Idempotency-Key`. */
  key?: string | undefined
}

/**
 * Places an order: prices it, takes stock, writes order, feed row and answer, and empties the cart of what was bought, all in
 * one transaction; what has happened is told after its commit. The same attempt again, within a day, answers the same order,
 * `replayed`.
 * Throws `invalid`, `goods_not_found`, `out_of_stock`, `price_changed`, `idempotency_key_reused`; then nothing was done.
 */
export async function placeOrder(shop: Shop, session: Session, attempt: OrderAttempt) {
  const { user } = session
  await shop.limits.ordersPerAccount.count(String(user.userId))
  const { key, ...request } = attempt
  const requestHash = await sha256(JSON.stringify(request))
  const items = mergeItems(attempt.items)

  const placed = await shop.store.transaction(async (tx) => {
    await requireMember(tx, user.userId)
    // Answers that nobody will ask for again go at this chance: they hold whole orders, with the address.
    await deleteOrderAnswersBefore(tx, new Date(shop.now().getTime() - answersKept).toISOString())
    const stored = key === undefined ? undefined : await findOrderAnswer(tx, user.userId, key)
    if (stored !== undefined) {
      if (stored.requestHash !== requestHash) throw new ApiError('idempotency_key_reused')
      return { order: v.parse(Order, JSON.parse(stored.answer)), replayed: true, cartChanged: false }
    }
    const goods = await takeGoods(tx, items)
    const order: Order = {
      orderId: randomToken(12),
      status: 'paid',
      ...price(goods, items, attempt.expectedTotal),
      recipient: attempt.recipient === 'last' ? await findLastRecipient(tx, user.userId) : attempt.recipient,
      orderedAt: shop.now().toISOString(),
    }
    const orderNumber = await insertOrder(tx, user.userId, order)
    await insertPurchase(tx, orderNumber, { ...purchasePhrase(order.items), date: order.orderedAt })
    const cartChanged = await removeCartLines(tx, user.userId, [...goods.keys()])
    if (key !== undefined) {
      await insertOrderAnswer(tx, user.userId, { key, requestHash, orderNumber, answer: JSON.stringify(order) })
    }
    return { order, replayed: false, cartChanged }
  })

  if (!placed.replayed) {
    // The order stands: whatever goes wrong with telling of it must not make the answer an error.
    await publish(shop, user.userId, placed.order, placed.cartChanged).catch(shop.reportBug)
  }
  return { order: placed.order, replayed: placed.replayed }
}

/** Takes the items' stock; answers the goods as they were before. */
async function takeGoods(tx: Queries, items: readonly MergedItem[]): Promise<Map<number, Goods>> {
  const forSale = await findGoods(
    tx,
    items.map(({ goodsId }) => goodsId),
  )
  const goods = new Map(forSale.map((one) => [one.goodsId, one]))
  const unknown = items.filter(({ goodsId }) => !goods.has(goodsId))
  if (unknown.length > 0) throw new ApiError('goods_not_found', { fields: nameLines(unknown, 'goodsId', 'goodsGone') })

  const short: MergedItem[] = []
  for (const item of items) {
    if (!(await takeStock(tx, item.goodsId, item.quantity))) short.push(item)
  }
  if (short.length > 0) throw new ApiError('out_of_stock', { fields: nameLines(short, 'quantity', 'outOfStock') })
  return goods
}

/** The order's lines at today's prices. */
function price(goods: ReadonlyMap<number, Goods>, items: readonly MergedItem[], expectedTotal: number | undefined) {
  const lines = items.flatMap(({ goodsId, quantity }) => {
    const one = goods.get(goodsId)
    if (one === undefined) return []
    const { name, nameEn, thumbnailUrl, price: each } = one
    return [{ goodsId, name, nameEn, thumbnailUrl, price: each, quantity }]
  })
  const total = lines.reduce((sum, line) => sum + line.price * line.quantity, 0)
  // The contract's amounts end here, and so does what one order may cost.
  if (total > 1_000_000_000) throw new ApiError('invalid', { fields: { items: 'invalid' } })
  if (expectedTotal !== undefined && expectedTotal !== total) throw new ApiError('price_changed', { total })
  return { items: lines, total }
}

/**
 * The cart is told before the purchase, for which sockets read the feed first: how long that takes differs from adapter to adapter.
 */
async function publish(shop: Shop, userId: number, order: Order, cartChanged: boolean): Promise<void> {
  const { domainEvents } = shop
  try {
    if (cartChanged) await publishCart(shop, userId)
  } finally {
    domainEvents.publish({ type: 'purchased' })
    domainEvents.publish({ type: 'order-changed', userId, change: { orderId: order.orderId, status: order.status } })
  }
  await publishStock(shop, order.items)
}
