import { isCancellable } from '#app/contract/is-cancellable.ts'
import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { setOrderStatus } from '#mock-server/store/queries/admin-orders.ts'
import { findOrder, type PaidOrder } from '#mock-server/store/queries/orders.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import { askForCancellation, endPayment, findOwnPayment, type Payment } from '#mock-server/store/queries/payments.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { cancelAtProvider } from '../payments/cancel-at-provider.ts'
import { endUnpaid } from '../payments/end-unpaid.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { releaseHeld } from './release-held.ts'

/**
 * Cancels an order of an account or a guest, in one transaction, and returns its products to stock. One that was paid at a provider is
 * paid back. Does nothing when it is cancelled already: the answer to an earlier request may be lost. Throws `order_not_found`, or
 * `order_status_conflict` when the order is packed, or was never paid.
 */
export async function cancelOrder(shop: Shop, userId: number, orderId: string): Promise<Order> {
  const unpaid = await cancelUnpaid(shop, userId, orderId)
  if (unpaid) return unpaid
  const { order, at, payments } = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const found = await findOrder(tx, userId, orderId, 'update')
    if (found === undefined) throw new ApiError('order_not_found')
    if (found.status === 'cancelled') return { order: found, at: undefined, payments: [] }
    if (!isCancellable(found.status)) throw new ApiError('order_status_conflict')
    const step = { status: 'cancelled', at: shop.now().toISOString() } as const
    const payments = await cancelOrders(tx, [found], step.at)
    const cancelled: Order = { ...found, status: step.status, steps: [...(found.steps ?? []), step] }
    return { order: cancelled, at: step.at, payments }
  })
  if (at === undefined) return order

  shop.domainEvents.publish({ type: 'order-changed', userId, change: { orderId, status: 'cancelled', at } })
  // The order is cancelled: a failure to publish the stock must not fail the request.
  await publishStock(shop, order.items, { raised: true }).catch(shop.reportBug)
  await cancelAtProvider(shop, payments)
  return order
}

/** Cancels an order that is not paid. Returns `undefined` when it is, or becomes so just then. Throws `order_status_conflict`. */
async function cancelUnpaid(shop: Shop, userId: number, orderId: string): Promise<Order | undefined> {
  const payment = await findOwnPayment(shop.store.db, userId, orderId)
  if (payment?.order === undefined) return undefined
  const ended = await endUnpaid(shop, payment, { status: 'cancelled' })
  const order = ended ?? (await findOwnPayment(shop.store.db, userId, orderId))?.order
  if (order !== undefined && order.status !== 'cancelled') throw new ApiError('order_status_conflict')
  return order
}

/** How many orders are changed before others get their turn. */
const changedAtOnce = 25

/**
 * Cancels orders that are not shipped yet, and payments that are awaited, and returns what they hold. All of them have to be locked.
 * Returns the payments that the provider then has to take back: see `cancelAtProvider`.
 */
export async function cancelOrders(
  tx: Queries,
  orders: readonly Pick<PaidOrder, 'orderId' | 'status' | 'items' | 'payment'>[],
  at: string,
  awaited: readonly Payment[] = [],
): Promise<string[]> {
  await releaseHeld(tx, [...orders, ...awaited.flatMap(({ order }) => order ?? [])], at)
  const payments: string[] = []
  for (const { paymentId } of awaited) {
    await endPayment(tx, paymentId, { status: 'cancelled', order: undefined, cancellation: 'due', dueAt: at })
    payments.push(paymentId)
  }
  for (let done = 0; done < orders.length; done += changedAtOnce) {
    if (done > 0) await pause()
    const part = orders.slice(done, done + changedAtOnce).map(({ orderId }) => orderId)
    payments.push(...(await askForCancellation(tx, part, at)))
  }
  if (orders.length > 0) await takeTurn(tx)
  for (const [index, { orderId }] of orders.entries()) {
    if (index > 0 && index % changedAtOnce === 0) await pause()
    await setOrderStatus(tx, orderId, { status: 'cancelled', at })
  }
  return payments
}
