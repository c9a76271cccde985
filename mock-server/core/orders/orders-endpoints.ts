import { listAllOrders } from '#mock-server/store/queries/admin-orders.ts'
import { findOrder, listOrders } from '#mock-server/store/queries/orders.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { cancelOrder } from './cancel-order.ts'
import { changeOrderStatus } from './change-order-status.ts'
import { placeOrder } from './place-order.ts'
import { quoteOrder } from './quote-order.ts'
import { withReadPhone } from './with-read-phone.ts'

export const ordersEndpoints = {
  async createOrder({ shop, session, reply }, { body, idempotencyKey }) {
    const { order, replayed } = await placeOrder(shop, session, {
      ...body,
      recipient: withReadPhone(body.recipient),
      key: idempotencyKey,
    })
    if (replayed) reply.headers['Idempotency-Replayed'] = 'true'
    return { order }
  },

  async quoteOrder({ shop, session }, { body }) {
    return { quote: await quoteOrder(shop, session, body) }
  },

  listOrders: ({ shop, session }, { query }) => listOrders(shop.store.db, session.user.userId, query),

  async getOrder({ shop, session }, { params }) {
    const order = await findOrder(shop.store.db, session.user.userId, params.orderId)
    if (order === undefined) throw new ApiError('order_not_found')
    return { order }
  },

  async cancelOrder({ shop, session }, { params }) {
    return { order: await cancelOrder(shop, session, params.orderId) }
  },

  listAllOrders: ({ shop }, { query }) => listAllOrders(shop.store.db, query),

  async changeOrderStatus({ shop, session }, { params, body }) {
    return { order: await changeOrderStatus(shop, session, params.orderId, body) }
  },
} satisfies Partial<Endpoints>
