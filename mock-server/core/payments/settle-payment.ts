import type { Order } from '#app/contract/order.ts'
import { paymentOfOrder } from '#app/contract/payment.ts'
import { endPayment, findPayment, type Payment } from '#mock-server/store/queries/payments.ts'
import type { Shop } from '../context.ts'
import { publishOrder, writeOrder } from '../orders/write-order.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { endUnpaid, lockAwaited } from './end-unpaid.ts'

/**
 * Asks the provider about a payment that is awaited, and makes its order what that says: paid, failed or expired. One that the provider
 * has not decided either is ended as `whenOpen` says, or left alone. It may run several times at once, on several nodes: the first one
 * decides. Throws `payment_not_found`, and `unavailable` when the provider can't be reached.
 */
export async function settlePayment(shop: Shop, paymentId: string, whenOpen?: 'expired' | 'cancelled'): Promise<void> {
  const payment = await findPayment(shop.store.db, paymentId)
  if (payment === undefined) throw new ApiError('payment_not_found')
  if (payment.status !== 'awaiting') return
  const found = await shop.provider.findPayment(paymentId)
  switch (found.state) {
    case 'approved':
      return pay(shop, payment)
    case 'declined':
      await endUnpaid(shop, payment, { status: 'payment_failed', reason: found.reason })
      return
    case 'expired':
      await endUnpaid(shop, payment, { status: 'expired' })
      return
    case 'open':
      if (whenOpen !== undefined) await endUnpaid(shop, payment, { status: whenOpen })
  }
}

/** Writes the order of a payment that the provider has approved. One transaction: there is no money without an order. */
async function pay(shop: Shop, payment: Payment): Promise<void> {
  const written = await shop.store.transaction(async (tx) => {
    const awaited = await lockAwaited(tx, payment)
    if (awaited === undefined) return undefined
    const { userId, couponId, fromCart, key, requestHash } = awaited
    const order = asPaid(awaited.order, shop.now().toISOString())
    await endPayment(tx, payment.paymentId, { status: 'paid', order: undefined, dueAt: null })
    return writeOrder(tx, { userId, order, couponId, fromCart, key, requestHash })
  })
  if (written) await publishOrder(shop, written)
}

/** Paid orders are ordered when they are paid: feed, figures and numbers follow that. */
function asPaid(order: Order, at: string): Order {
  const { page: _, ...payment } = paymentOfOrder(order)
  return { ...order, status: 'paid', payment, orderedAt: at, steps: [{ status: 'paid', at }] }
}
