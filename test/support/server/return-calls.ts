import * as v from 'valibot'
import type { AdminOrder } from '#app/contract/admin.ts'
import type { Order } from '#app/contract/order.ts'
import type { ReturnLine, ReturnReason, ReturnStatus } from '#app/contract/order-return.ts'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, type TestCall } from '../backend/call-endpoint.ts'
import { orderOf } from './payment-calls.ts'

interface ReturnWanted {
  reason?: ReturnReason
  note?: string
  lines?: readonly ReturnLine[]
}

/** What shoppers and an administrator do about returns. `administrator` is the token. */
export function returnCalls(backend: Backend, administrator: string) {
  const move = (
    returnId: number,
    status: string,
    more: { expectedStatus?: ReturnStatus; declinedReason?: string } = {},
  ) =>
    callEndpoint(backend, 'moveReturn', {
      token: administrator,
      params: { returnId: String(returnId) },
      body: { status, expectedStatus: status === 'returned' ? 'accepted' : 'requested', ...more },
    })
  const request = (who: Pick<TestCall, 'token' | 'guest'>, { orderId, items }: Order, wanted: ReturnWanted = {}) =>
    callEndpoint(backend, 'requestReturn', {
      ...who,
      params: { orderId },
      body: {
        reason: 'changed_mind',
        note: '',
        lines: items.map(({ goodsId, quantity }) => ({ goodsId, quantity })),
        ...wanted,
      },
    })
  /** An administrator brings an order to its shopper. */
  async function deliver({ orderId }: Order): Promise<void> {
    for (const status of ['packed', 'shipped', 'delivered']) {
      const body = { status }
      await callEndpoint(backend, 'changeOrderStatus', { token: administrator, params: { orderId }, body })
    }
  }
  return {
    /** Asks for the return of the whole order, unless `wanted` says otherwise. */
    request,
    withdraw: (who: Pick<TestCall, 'token' | 'guest'>, orderId: string, returnId: number) =>
      callEndpoint(backend, 'withdrawReturn', { ...who, params: { orderId, returnId: String(returnId) } }),
    /** As an administrator who sees the status before. */
    move,
    /** A return from its request until its products are in the shop again. Answers the order. */
    async done(who: Pick<TestCall, 'token' | 'guest'>, order: Order, wanted: ReturnWanted = {}): Promise<AdminOrder> {
      const { returns = [] } = orderOf(await request(who, order, wanted))
      const returnId = returns.at(-1)?.returnId ?? 0
      await move(returnId, 'accepted')
      const { body } = await move(returnId, 'returned')
      return v.parse(rest.moveReturn.answer, body).order
    },
    deliver,
    /** An order that is paid at once, and delivered. */
    async delivered({ token }: Pick<TestCall, 'token'>, items: readonly ReturnLine[]): Promise<Order> {
      const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
      const headers = { 'idempotency-key': crypto.randomUUID() }
      const order = orderOf(
        await callEndpoint(backend, 'createOrder', { ...(token && { token }), headers, body: { items, recipient } }),
      )
      await deliver(order)
      return order
    },
    async list(query: Record<string, string> = {}) {
      const { body } = await callEndpoint(backend, 'listReturns', { token: administrator, query })
      return v.parse(rest.listReturns.answer, body)
    },
    async figures() {
      const { body } = await callEndpoint(backend, 'getFigures', { token: administrator })
      const { minutes, popular } = v.parse(rest.getFigures.answer, body)
      return {
        orders: minutes.reduce((sum, { orders }) => sum + orders, 0),
        revenue: minutes.reduce((sum, { revenue }) => sum + revenue, 0),
        popular: popular.map(({ goodsId, pieces }) => [goodsId, pieces]),
      }
    },
  }
}
