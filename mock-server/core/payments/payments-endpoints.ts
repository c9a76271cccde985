import { MAX_UNPAID_ORDERS } from '#app/contract/limits.ts'
import { findOwnPayment, listAwaiting } from '#mock-server/store/queries/payments.ts'
import type { Endpoints } from '../context.ts'
import { ordererOf } from '../guests/guest-access.ts'
import { findOwnOrder } from '../orders/find-own-order.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { settlePayment } from './settle-payment.ts'

export const paymentsEndpoints = {
  async listAwaitingOrders({ shop, session }) {
    const awaiting = await listAwaiting(shop.store.db, session.user.userId, { limit: MAX_UNPAID_ORDERS })
    return { orders: awaiting.flatMap(({ order }) => order ?? []) }
  },

  async checkPayment(context, { params: { orderId } }) {
    const { shop } = context
    const userId = await ordererOf(context, orderId)
    const payment = await findOwnPayment(shop.store.db, userId, orderId)
    if (payment) await settlePayment(shop, payment.paymentId)
    return { order: await findOwnOrder(shop.store.db, userId, orderId) }
  },

  async receiveWebhook({ shop, sent }) {
    const paymentId = shop.provider.readWebhook(sent.headers, sent.body)
    if (paymentId === undefined) throw new ApiError('webhook_refused')
    await settlePayment(shop, paymentId)
  },
} satisfies Partial<Endpoints>
