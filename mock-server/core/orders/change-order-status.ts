import type { AdminOrder, OrderStep } from '#app/contract/admin.ts'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { orderSteps } from '#app/contract/order-steps.ts'
import { lockAnyOrder, setOrderStatus } from '#mock-server/store/queries/admin-orders.ts'
import { insertNotices } from '#mock-server/store/queries/notices.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { cancelAtProvider } from '../payments/cancel-at-provider.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { cancelOrders } from './cancel-order.ts'

/**
 * Moves an order to its next status and adds a notice for the shopper, in one transaction; cancelling returns its products to stock.
 * Does nothing when the order has the status already. Throws `order_not_found`, or `order_status_conflict` when the order does not
 * have the expected status or can't move to the new one.
 */
export async function changeOrderStatus(
  shop: Shop,
  session: Session,
  orderId: string,
  { status, expectedStatus }: OrderStep,
): Promise<AdminOrder> {
  const { order, userId, at, notices, payments } = await shop.store.transaction(async (tx) => {
    const found = await lockAnyOrder(tx, orderId)
    if (found === undefined) throw new ApiError('order_not_found')
    const before = found.order
    if (before.status === status) return { ...found, at: undefined, notices: [], payments: [] }
    const steps: readonly OrderStatus[] = orderSteps[before.status]
    const isExpected = expectedStatus === undefined || expectedStatus === before.status
    if (status === 'paid' || !isExpected || !steps.includes(status)) throw new ApiError('order_status_conflict')

    const at = shop.now().toISOString()
    let payments: string[] = []
    if (status === 'cancelled') payments = await cancelOrders(tx, [before], at)
    else await setOrderStatus(tx, orderId, { status, at })
    const { goodsId, goodsName: name, goodsNameEn: nameEn } = purchasePhrase(before.items)
    await writeAudit(shop, tx, session, {
      action: 'order_status',
      subject: orderId,
      name,
      nameEn,
      changes: [{ field: 'status', before: before.status, after: status }],
    })
    // The audit has taken the turn. Guests have no notices.
    const notified = before.guestEmail === undefined ? [found.userId] : []
    const notices = await insertNotices(tx, notified, {
      kind: status,
      goodsId,
      orderNumber: before.orderNumber,
      at,
    })
    return { order: { ...before, status }, userId: found.userId, at, notices, payments }
  })
  if (at === undefined) return order

  shop.domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status, at } })
  for (const { notice } of notices) shop.domainEvents.publish({ type: 'notice-added', userId, change: notice })
  // The change is committed: a failure to publish the stock must not fail the request.
  if (status === 'cancelled') await publishStock(shop, order.items, { raised: true }).catch(shop.reportBug)
  await cancelAtProvider(shop, payments)
  return order
}
