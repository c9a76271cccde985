import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { mails, orderAsGuest, placedBy } from '#test/support/server/guest-calls.ts'
import { colaTotal, orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'

let backend: Backend

beforeEach(async () => {
  backend = await createTestBackend()
})
afterEach(() => backend.close())

async function stock(): Promise<number> {
  const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: '1' } })
  return v.parse(rest.getGoods.answer, body).goods.stock
}
const read = (orderId: string, guest?: string) => callEndpoint(backend, 'getOrder', { params: { orderId }, guest })

test('a guest orders, sees the order in this browser, and everybody hears of a guest', async () => {
  const before = await stock()
  const { order, guest } = placedBy(
    await orderAsGuest(backend, { email: 'Mina@Example.com', payment: { expectedTotal: colaTotal } }),
  )
  expect(order).toMatchObject({ status: 'paid', guestEmail: 'Mina@Example.com', payment: { total: colaTotal } })
  expect(await stock()).toBe(before - 1)
  expect(await read(order.orderId, guest)).toMatchObject({ status: 200, headers: { 'Cache-Control': 'no-store' } })
  expect((await callEndpoint(backend, 'listPurchases')).body).toMatchObject({ purchases: [{ nickname: '손님' }] })
  expect(await mails(backend)).toMatchObject([{ to: 'Mina@Example.com' }])
})

test('another browser, and one with a forged token, sees nothing of the order', async () => {
  const { order } = placedBy(await orderAsGuest(backend))
  const { token } = await signUpShopper(backend, '하나')
  const params = { orderId: order.orderId }
  expect(await read(order.orderId)).toMatchObject({ status: 401 })
  expect(await read(order.orderId, 'forged-token')).toMatchObject({ status: 401 })
  expect(await read('no-such-order', 'forged-token')).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'getOrder', { params, token })).toMatchObject({ status: 404 })
  for (const name of ['cancelOrder', 'checkPayment'] as const)
    expect(await callEndpoint(backend, name, { params, body: { status: 'cancelled' } })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'getMe', { token: 'forged-token' })).toMatchObject({ status: 401 })
})

test('what opens a guest’s order is no session', async () => {
  const { guest } = placedBy(await orderAsGuest(backend))
  expect(await callEndpoint(backend, 'getMe', { token: guest })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'getMe', { cookie: guest })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'listOrders', { guest })).toMatchObject({ status: 401 })
})

test('one browser opens all orders that it has placed, and a strange token is not taken over', async () => {
  const first = placedBy(await orderAsGuest(backend, { guest: 'planted-by-somebody' }))
  expect(first.guest).not.toBe('planted-by-somebody')
  const second = placedBy(await orderAsGuest(backend, { email: 'other@example.com', guest: first.guest }))
  expect(second.guest).toBe(first.guest)
  expect(await read(first.order.orderId, first.guest)).toMatchObject({ status: 200 })
  expect(await read(second.order.orderId, first.guest)).toMatchObject({ status: 200 })
})

test('without an address ordering needs an account, as ever', async () => {
  const call = { headers: { 'idempotency-key': 'one-attempt' } }
  const body = {
    items: [{ goodsId: 1, quantity: 1 }],
    recipient: { name: '하나', phone: '010-1234-5678', address1: '서울', address2: '' },
  }
  expect(await callEndpoint(backend, 'createOrder', { ...call, body })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'quoteOrder', { body })).toMatchObject({ status: 401 })
  for (const email of ['', 'mina', 'mina@', 'mina@example.com, junho@example.com', 3])
    expect(await callEndpoint(backend, 'createOrder', { ...call, body: { ...body, guestEmail: email } })).toMatchObject(
      {
        status: 400,
        body: { fields: { guestEmail: expect.any(String) } },
      },
    )
})

test('an order of somebody who is signed in is the account’s', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const order = orderOf(await orderAsGuest(backend, { token }))
  expect(order.guestEmail).toBeUndefined()
  expect((await paymentCalls(backend, token).paid()).map(({ orderId }) => orderId)).toEqual([order.orderId])
})

test('an address that belongs to an account orders like any other, and nothing tells', async () => {
  const { email } = await signUpShopper(backend, '하나')
  const known = await orderAsGuest(backend, { email })
  const strange = await orderAsGuest(backend, { email: 'strange@example.com' })
  const shapeOf = ({ status, body }: typeof known) => [status, Object.keys(Object(body).order)]
  expect(shapeOf(known)).toEqual(shapeOf(strange))
})

test('a double submit is one order, and both answers open it', async () => {
  const before = await stock()
  const attempt = { key: 'one-attempt', email: 'mina@example.com' }
  const placed = (await Promise.all([orderAsGuest(backend, attempt), orderAsGuest(backend, attempt)])).map(placedBy)
  expect(new Set(placed.map(({ order }) => order.orderId)).size).toBe(1)
  expect(await stock()).toBe(before - 1)
  for (const { order, guest } of placed) expect(await read(order.orderId, guest)).toMatchObject({ status: 200 })
  expect(await orderAsGuest(backend, { ...attempt, email: 'junho@example.com' })).toMatchObject({ status: 422 })
  expect(await orderAsGuest(backend, { ...attempt, items: [{ goodsId: 2, quantity: 1 }] })).toMatchObject({
    status: 422,
  })
  expect(await mails(backend)).toHaveLength(1)
})

test('a guest pays at the provider, and the mail comes when it is paid', async () => {
  const payment = { expectedTotal: colaTotal, method: 'provider' }
  const { order, guest } = placedBy(await orderAsGuest(backend, { payment, key: 'one-attempt' }))
  expect(order.status).toBe('awaiting_payment')
  expect(await mails(backend)).toEqual([])
  expect(placedBy(await orderAsGuest(backend, { payment, key: 'one-attempt' })).order).toEqual(order)
  await paymentCalls(backend, '').card(order, 'approved')
  const params = { orderId: order.orderId }
  expect(await callEndpoint(backend, 'checkPayment', { params, guest })).toMatchObject({
    status: 200,
    body: { order: { status: 'paid', guestEmail: 'guest@example.com' } },
  })
  expect(await mails(backend)).toHaveLength(1)
})

test('a guest cancels before it is packed, and not afterwards', async () => {
  const before = await stock()
  const administrator = await signInAs(backend, testAdministrator)
  const cancel = (orderId: string, guest: string) =>
    callEndpoint(backend, 'cancelOrder', { params: { orderId }, guest, body: { status: 'cancelled' } })
  const [one, other] = [placedBy(await orderAsGuest(backend)), placedBy(await orderAsGuest(backend))]
  expect(await cancel(one.order.orderId, one.guest)).toMatchObject({ body: { order: { status: 'cancelled' } } })
  expect(await cancel(other.order.orderId, one.guest)).toMatchObject({ status: 401 })
  expect(await stock()).toBe(before - 1)
  const params = { orderId: other.order.orderId }
  const step = { token: administrator, params, body: { status: 'packed' } }
  expect(await callEndpoint(backend, 'changeOrderStatus', step)).toMatchObject({ status: 200 })
  expect(await cancel(other.order.orderId, other.guest)).toMatchObject({ status: 409 })
})

test('guests use no coupons', async () => {
  const token = await signInAs(backend, testAdministrator)
  const period = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2990-01-01T00:00:00Z' }
  const body = { code: 'WELCOME', kind: 'amount', value: 1000, ...period }
  await callEndpoint(backend, 'addCoupon', { token, body })
  const before = await stock()
  expect(
    await orderAsGuest(backend, { payment: { expectedTotal: colaTotal - 1000, couponCode: 'WELCOME' } }),
  ).toMatchObject({
    status: 409,
    body: { code: 'coupon_refused', fields: { 'payment.couponCode': expect.any(String) } },
  })
  expect(await stock()).toBe(before)
})

test('a guest sees the price that holds, and a missing product costs nothing', async () => {
  expect(await orderAsGuest(backend, { payment: { expectedTotal: 1 } })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', total: colaTotal },
  })
  expect(await orderAsGuest(backend, { items: [{ goodsId: 99_999, quantity: 1 }] })).toMatchObject({ status: 404 })
  expect(await mails(backend)).toEqual([])
})
