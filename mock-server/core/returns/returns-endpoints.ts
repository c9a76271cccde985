import { listReturns } from '#mock-server/store/queries/admin-orders.ts'
import type { Endpoints } from '../context.ts'
import { ordererOf } from '../guests/guest-access.ts'
import { moveReturn } from './move-return.ts'
import { requestReturn, withdrawReturn } from './request-return.ts'

export const returnsEndpoints = {
  async requestReturn(context, { params: { orderId }, body }) {
    return { order: await requestReturn(context.shop, await ordererOf(context, orderId), orderId, body) }
  },

  async withdrawReturn(context, { params }) {
    return { order: await withdrawReturn(context.shop, await ordererOf(context, params.orderId), params) }
  },

  listReturns: ({ shop }, { query }) => listReturns(shop.store.db, query),

  async moveReturn({ shop, session }, { params, body }) {
    return { order: await moveReturn(shop, session, params.returnId, body) }
  },
} satisfies Partial<Endpoints>
