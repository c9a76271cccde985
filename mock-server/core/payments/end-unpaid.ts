import type { DeclineReason, Order } from '#app/contract/order.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { endPayment, findPayment, type Payment } from '#mock-server/store/queries/payments.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { releaseHeld } from '../orders/release-held.ts'
import { cancelAtProvider } from './cancel-at-provider.ts'

/** Why an order is not paid any more. */
export type UnpaidEnd = { status: 'expired' | 'cancelled' } | { status: 'payment_failed'; reason: DeclineReason }

const storedStatus = { expired: 'expired', cancelled: 'cancelled', payment_failed: 'failed' } as const

/**
 * Locks a payment that is awaited, with its account, which transactions of an account lock first; `undefined` when it is decided
 * already. The account may be deleted: then its payments are decided.
 */
export async function lockAwaited(
  tx: Queries,
  { paymentId, userId }: Payment,
): Promise<(Payment & { order: Order }) | undefined> {
  await findUser(tx, userId, 'update')
  const payment = await findPayment(tx, paymentId, 'update')
  return payment?.status === 'awaiting' && payment.order !== undefined
    ? { ...payment, order: payment.order }
    : undefined
}

/**
 * Ends an order that awaits its payment, and returns what it holds. The provider then takes nothing for it any more, or pays it back.
 * Returns the order as it is then; `undefined` when it was decided meanwhile.
 */
export async function endUnpaid(shop: Shop, payment: Payment, end: UnpaidEnd): Promise<Order | undefined> {
  const at = shop.now().toISOString()
  const order = await shop.store.transaction(async (tx) => {
    const awaited = await lockAwaited(tx, payment)
    if (awaited === undefined) return undefined
    await releaseHeld(tx, [awaited.order], at)
    const ended = withEnd(awaited.order, end, at)
    await endPayment(tx, payment.paymentId, {
      status: storedStatus[end.status],
      order: ended,
      cancellation: 'due',
      dueAt: at,
    })
    return ended
  })
  if (order === undefined) return undefined

  const { orderId, status } = order
  shop.domainEvents.publish({ type: 'unpaid-order-changed', userId: payment.userId, change: { orderId, status, at } })
  await publishStock(shop, order.items, { raised: true }).catch(shop.reportBug)
  await cancelAtProvider(shop, [payment.paymentId])
  return order
}

function withEnd(order: Order, end: UnpaidEnd, at: string): Order {
  const { page: _, ...payment } = paymentOfOrder(order)
  return {
    ...order,
    status: end.status,
    payment: { ...payment, ...('reason' in end && { reason: end.reason }) },
    steps: [...(order.steps ?? []), { status: end.status, at }],
  }
}
