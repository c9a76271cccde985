import { findOrder } from '#mock-server/store/queries/orders.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

export const paymentsEndpoints = {
  listAwaitingOrders: () => Promise.resolve({ orders: [] }),

  async checkPayment({ shop, session }, { params }) {
    const order = await findOrder(shop.store.db, session.user.userId, params.orderId)
    if (order === undefined) throw new ApiError('order_not_found')
    return { order }
  },

  receiveWebhook: unknownPayment,
  getTestPayment: unknownPayment,
  payByTestCard: unknownPayment,
  answerTestChallenge: unknownPayment,
  abortTestPayment: unknownPayment,
} satisfies Partial<Endpoints>

/** No order awaits a payment yet. */
function unknownPayment(): Promise<never> {
  return Promise.reject(new ApiError('payment_not_found'))
}
