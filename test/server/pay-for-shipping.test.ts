import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FREE_SHIPPING_FROM, SHIPPING_FEE } from '#app/contract/payment.ts'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
let server: TestServer
let token: string
let administrator: string

beforeEach(async () => {
  server = await startServer({ backend: { store: await openTestStore() } })
  token = (await signUpShopper(server.backend, '하나')).token
  administrator = await signInAs(server.backend, testAdministrator)
})
afterEach(() => server.close())

const order = (items: object[], more: object = {}) =>
  callEndpoint(server.backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { items, recipient, ...more },
  })
const paying = (expectedTotal: unknown) => ({ payment: { expectedTotal } })

const cost = (price: number) =>
  callEndpoint(server.backend, 'changeGoods', { token: administrator, params: { goodsId: '1' }, body: { price } })

async function ordersOfMine() {
  const { body } = await callEndpoint(server.backend, 'listOrders', { token })
  return v.parse(rest.listOrders.answer, body).orders
}

test('a small order pays the fee, and every answer about it says so', async () => {
  const reply = await order([{ goodsId: 1, quantity: 2 }], paying(6000 + SHIPPING_FEE))
  expect(reply.status).toBe(201)
  const placed = v.parse(rest.createOrder.answer, reply.body).order
  const payment = { shippingFee: SHIPPING_FEE, total: 6000 + SHIPPING_FEE }
  expect(placed).toMatchObject({ total: 6000, payment })
  expect(await ordersOfMine()).toMatchObject([{ total: 6000, payment }])
  const one = await callEndpoint(server.backend, 'getOrder', { token, params: { orderId: placed.orderId } })
  expect(one.body).toEqual({ order: placed })
  const all = await callEndpoint(server.backend, 'listAllOrders', { token: administrator })
  expect(all.body).toMatchObject({ orders: [{ total: 6000, payment }] })
})

test('the fee ends where free shipping begins', async () => {
  for (const [price, shippingFee] of [
    [FREE_SHIPPING_FROM - 1, SHIPPING_FEE],
    [FREE_SHIPPING_FROM, 0],
    [FREE_SHIPPING_FROM + 1, 0],
    [0, SHIPPING_FEE],
  ] as const) {
    await cost(price)
    const reply = await order([{ goodsId: 1, quantity: 1 }], paying(price + shippingFee))
    expect(reply.body).toMatchObject({ order: { total: price, payment: { shippingFee, total: price + shippingFee } } })
  }
})

test('a sum that the shopper did not see is refused with the right one, and nothing is ordered', async () => {
  for (const wrong of [6000, 0, 8999, 9001]) {
    expect(await order([{ goodsId: 1, quantity: 2 }], paying(wrong))).toMatchObject({
      status: 409,
      body: { code: 'price_changed', total: 9000 },
    })
  }
  for (const bad of [-1, 1.5, '9000', null, 1e12]) {
    expect(await order([{ goodsId: 1, quantity: 2 }], paying(bad))).toMatchObject({ status: 400 })
  }
  expect(await order([{ goodsId: 1, quantity: 2 }], { payment: 9000 })).toMatchObject({ status: 400 })
  expect(await ordersOfMine()).toEqual([])
})

test('what a client claims about the fee is ignored', async () => {
  const reply = await order([{ goodsId: 1, quantity: 2 }], {
    payment: { expectedTotal: 9000, shippingFee: 0, total: 1 },
  })
  expect(reply.body).toMatchObject({ order: { payment: { shippingFee: SHIPPING_FEE, total: 9000 } } })
})

test('clients that know no fee pay what they have always paid', async () => {
  const free = { total: 3000, payment: { shippingFee: 0, total: 3000 } }
  const items = [{ goodsId: 1, quantity: 1 }]
  expect(await order(items)).toMatchObject({ status: 201, body: { order: free } })
  expect(await order(items, { expectedTotal: 3000 })).toMatchObject({ status: 201, body: { order: free } })
  const socket = await openSocket(server.url, { auth: { token } })
  expect(await socket.send('BUY', { goodsId: 1 })).toMatchObject({ ok: true, order: free })
})

test('the figures count what products cost, whoever shipped free', async () => {
  await order([{ goodsId: 1, quantity: 1 }], paying(3000 + SHIPPING_FEE))
  await order([{ goodsId: 1, quantity: 1 }])
  const { body } = await callEndpoint(server.backend, 'getFigures', { token: administrator })
  const { minutes } = v.parse(rest.getFigures.answer, body)
  expect(minutes.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(6000)
})
