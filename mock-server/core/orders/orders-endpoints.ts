import { listAllOrders } from '#mock-server/store/queries/admin-orders.ts'
import { listOrders } from '#mock-server/store/queries/orders.ts'
import { findPaymentOfAttempt } from '#mock-server/store/queries/payments.ts'
import type { Endpoints, Shop } from '../context.ts'
import { ordererOf } from '../guests/guest-access.ts'
import { placeGuestOrder } from '../guests/place-guest-order.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeOrderStatus } from './change-order-status.ts'
import { exportOrders } from './export/export-orders.ts'
import { findOwnOrder } from './find-own-order.ts'
import { answersSince } from './forget-answers.ts'
import { placeOrder } from './place-order.ts'
import { quoteOrder } from './quote-order.ts'
import { withReadPhone } from './with-read-phone.ts'

export const ordersEndpoints = {
  async createOrder(context, { body: { guestEmail, ...body }, idempotencyKey }) {
    const { shop, session, reply } = context
    const attempt = { ...body, recipient: withReadPhone(body.recipient), key: idempotencyKey }
    const { order, replayed } = session
      ? await placeOrder(shop, session.user, attempt)
      : await placeGuestOrder(context, guestEmail, attempt)
    if (replayed) reply.headers['Idempotency-Replayed'] = 'true'
    return { order }
  },

  async quoteOrder({ shop, session }, { body }) {
    return { quote: await quoteOrder(shop, session, body) }
  },

  async listOrders({ shop, session }, { query }) {
    const { userId } = session.user
    const { key } = query
    // Before the paid ones: an order that is paid meanwhile is found afterwards.
    const unpaid = key === undefined ? undefined : await findOrderOfAttempt(shop, userId, key)
    return unpaid ? { orders: [unpaid], nextCursor: null } : listOrders(shop.store.db, userId, query)
  },

  async getOrder(context, { params: { orderId } }) {
    return { order: await findOwnOrder(context.shop.store.db, await ordererOf(context, orderId), orderId) }
  },

  async cancelOrder(context, { params: { orderId } }) {
    return { order: await cancelOrder(context.shop, await ordererOf(context, orderId), orderId) }
  },

  listAllOrders: ({ shop }, { query }) => listAllOrders(shop.store.db, query),

  exportOrders: ({ shop, session, language }, { body }) => exportOrders(shop, session, language, body),

  async changeOrderStatus({ shop, session }, { params, body }) {
    return { order: await changeOrderStatus(shop, session, params.orderId, body) }
  },
} satisfies Partial<Endpoints>

/** The order of an attempt that was not paid at its provider. */
const findOrderOfAttempt = async (shop: Shop, userId: number, key: string) =>
  (await findPaymentOfAttempt(shop.store.db, { userId, key, since: answersSince(shop.now()) }))?.order
