import { isCancellable } from '#app/contract/is-cancellable.ts'
import type { Order, TakenStep } from '#app/contract/order.ts'
import { findOrder } from '#mock-server/store/queries/orders.ts'
import { requireMember } from '../account/require-member.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { cancelOrders } from './change-order-status.ts'

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
    const step: TakenStep = { status: 'cancelled', at: shop.now().toISOString() }
    await cancelOrders(tx, [found], step.at)
    const cancelled: Order = { ...found, status: step.status, steps: [...(found.steps ?? []), step] }
    return { order: cancelled, at: step.at }
  })
  if (at === undefined) return order

  shop.domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status: 'cancelled', at } })
  // The order is cancelled: a failure to publish the stock must not fail the request.
  await publishStock(shop, order.items).catch(shop.reportBug)
  return order
}
