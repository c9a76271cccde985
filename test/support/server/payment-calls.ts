import * as v from 'valibot'
import type { Order } from '#app/contract/order.ts'
import { rest } from '#app/contract/rest.ts'
import { type TestCardOutcome, testCards } from '#app/contract/test-cards.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint } from '../backend/call-endpoint.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** Goods 1 costs 3,000 KRW, and its shipping as much. */
export const colaTotal = 6000

const numberOf = (outcome: TestCardOutcome): string => testCards.find((card) => card.outcome === outcome)?.number ?? ''

/** The number of the payment on the provider's page of an order. */
export function paymentIdOf(order: Order): string {
  const [, paymentId] = /^\/test-provider\/([\w-]+)$/.exec(order.payment?.page?.url ?? '') ?? []
  if (paymentId === undefined) throw new Error('the order has no page on which it is paid')
  return paymentId
}

interface ProviderOrder {
  /** The `Idempotency-Key`. */
  key?: string
  payment?: object
  items?: object[]
  from?: 'cart'
}

/** What a shopper does who pays at the provider, and what the provider's page does. `token` is the shopper's. */
export function paymentCalls(backend: Backend, token: string) {
  /** Orders one piece of goods 1, to be paid at the provider. */
  const order = ({ key, payment, items, from }: ProviderOrder = {}) =>
    callEndpoint(backend, 'createOrder', {
      token,
      headers: { 'idempotency-key': key ?? crypto.randomUUID() },
      body: {
        items: items ?? [{ goodsId: 1, quantity: 1 }],
        recipient,
        payment: { expectedTotal: colaTotal, method: 'provider', ...payment },
        from,
      },
    })
  return {
    order,
    /** Orders, and fails unless the order was placed. */
    awaited: async (what?: ProviderOrder): Promise<Order> => orderOf(await order(what)),

    /** Enters the card with an outcome on the provider's page. */
    card: (order: Order, outcome: TestCardOutcome, more: object = {}) =>
      callEndpoint(backend, 'payByTestCard', {
        params: { paymentId: paymentIdOf(order) },
        body: { number: numberOf(outcome), expiry: '12/40', cvc: '123', ...more },
      }),
    challenge: (order: Order, code: string) =>
      callEndpoint(backend, 'answerTestChallenge', { params: { paymentId: paymentIdOf(order) }, body: { code } }),
    abort: (order: Order) => callEndpoint(backend, 'abortTestPayment', { params: { paymentId: paymentIdOf(order) } }),
    page: (order: Order) => callEndpoint(backend, 'getTestPayment', { params: { paymentId: paymentIdOf(order) } }),

    /** The order as its shopper sees it now. */
    async read({ orderId }: Order): Promise<Order> {
      return orderOf(await callEndpoint(backend, 'getOrder', { token, params: { orderId } }), 200)
    },
    /** Comes back from the provider's page. */
    async check({ orderId }: Order): Promise<Order> {
      return orderOf(await callEndpoint(backend, 'checkPayment', { token, params: { orderId } }), 200)
    },
    cancel: ({ orderId }: Order) =>
      callEndpoint(backend, 'cancelOrder', { token, params: { orderId }, body: { status: 'cancelled' } }),
    async awaiting(): Promise<string[]> {
      const { body } = await callEndpoint(backend, 'listAwaitingOrders', { token })
      return v.parse(rest.listAwaitingOrders.answer, body).orders.map(({ orderId }) => orderId)
    },
    async paid(query: Record<string, string> = {}): Promise<Order[]> {
      const { body } = await callEndpoint(backend, 'listOrders', { token, query })
      return v.parse(rest.listOrders.answer, body).orders
    },
    async stock(goodsId = 1): Promise<number> {
      const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: String(goodsId) } })
      return v.parse(rest.getGoods.answer, body).goods.stock
    },
  }
}

/** The order of an answer; fails for any other. */
export function orderOf({ status, body }: { status: number; body: object | undefined }, expected = 201): Order {
  if (status !== expected) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return v.parse(rest.createOrder.answer, body).order
}
