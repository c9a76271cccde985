import { isCancellable } from '#app/contract/is-cancellable.ts'
import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { setOrderStatus } from '#mock-server/store/queries/admin-orders.ts'
import { giveCouponBack } from '#mock-server/store/queries/coupons.ts'
import { returnStock } from '#mock-server/store/queries/goods.ts'
import { findOrder } from '#mock-server/store/queries/orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { requireMember } from '../account/require-member.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { ApiError } from '../run/errors/api-error.ts'

/**
 * Cancels an order of the session's account, in one transaction, and returns its products to stock. Does nothing when it is cancelled
 * already: the answer to an earlier request may be lost. Throws `order_not_found`, or `order_status_conflict` when the order is packed.
 */
export async function cancelOrder(shop: Shop, { user }: Session, orderId: string): Promise<Order> {
  const { userId } = user
  const { order, at } = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const found = await findOrder(tx, userId, orderId, 'update')
    if (found === undefined) throw new ApiError('order_not_found')
    if (found.status === 'cancelled') return { order: found, at: undefined }
    if (!isCancellable(found.status)) throw new ApiError('order_status_conflict')
    const step = { status: 'cancelled', at: shop.now().toISOString() } as const
    await cancelOrders(tx, [found], step.at)
    const cancelled: Order = { ...found, status: step.status, steps: [...(found.steps ?? []), step] }
    return { order: cancelled, at: step.at }
  })
  if (at === undefined) return order

  shop.domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status: 'cancelled', at } })
  // The order is cancelled: a failure to publish the stock must not fail the request.
  await publishStock(shop, order.items, { raised: true }).catch(shop.reportBug)
  return order
}

/** How many products or orders are changed before others get their turn. */
const changedAtOnce = 25

/** Cancels orders that are not shipped yet, returns their products to stock and gives their coupons back. */
export async function cancelOrders(
  tx: Queries,
  orders: readonly Pick<Order, 'orderId' | 'items' | 'payment'>[],
  at: string,
): Promise<void> {
  const pieces = new Map<number, number>()
  for (const { goodsId, quantity } of orders.flatMap(({ items }) => items)) {
    pieces.set(goodsId, (pieces.get(goodsId) ?? 0) + quantity)
  }
  // By number, as `placeOrder` takes them, so that nobody waits for somebody who waits for them.
  const byNumber = [...pieces].toSorted(([one], [other]) => one - other)
  for (const [index, [goodsId, quantity]] of byNumber.entries()) {
    if (index > 0 && index % changedAtOnce === 0) await pause()
    await returnStock(tx, goodsId, quantity)
  }
  // By code, for the same reason. `placeOrder` takes coupons after the products as well.
  const coupons = orders
    .flatMap(({ orderId, payment }) =>
      payment?.couponCode === undefined ? [] : [{ orderId, code: payment.couponCode }],
    )
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
  for (const { orderId, code } of coupons) await giveCouponBack(tx, orderId, code)
  if (orders.length > 0) await takeTurn(tx)
  for (const [index, { orderId }] of orders.entries()) {
    if (index > 0 && index % changedAtOnce === 0) await pause()
    await setOrderStatus(tx, orderId, { status: 'cancelled', at })
  }
}
