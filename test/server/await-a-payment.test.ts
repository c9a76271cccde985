import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { colaTotal, orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'

let clock: number
let backend: Backend
let hana: TestShopper
let calls: ReturnType<typeof paymentCalls>

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock), paymentHold: 10 * 60_000 })
  hana = await signUpShopper(backend, '하나')
  calls = paymentCalls(backend, hana.token)
})
afterEach(() => backend.close())

/** Lets time go by, and the host do what is due. */
async function pass(minutes: number) {
  clock += minutes * 60_000
  await backend.runDueWork()
}

async function cart(): Promise<number[][]> {
  const { body } = await callEndpoint(backend, 'getCart', { token: hana.token })
  return v.parse(rest.getCart.answer, body).cart.map(({ goods, quantity }) => [goods.goodsId, quantity])
}
const putIntoCart = (goodsId: number, quantity: number) =>
  callEndpoint(backend, 'putCartLine', { token: hana.token, params: { goodsId: String(goodsId) }, body: { quantity } })

test('an order that nobody pays expires, and what it held can be bought again', async () => {
  await stockUp(backend, 1, 1)
  const order = await calls.awaited()
  expect(await calls.order()).toMatchObject({ status: 409, body: { code: 'out_of_stock' } })
  await pass(9)
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
  expect(await calls.stock()).toBe(0)
  await pass(1)
  expect(await calls.read(order)).toMatchObject({
    status: 'expired',
    steps: [{ status: 'awaiting_payment' }, { status: 'expired', at: '2030-05-01T03:10:00.000Z' }],
  })
  expect(await calls.stock()).toBe(1)
  expect(await calls.awaiting()).toEqual([])
  expect(await calls.page(order)).toMatchObject({ body: { payment: { state: 'expired' } } })
  expect(await calls.card(order, 'approved')).toMatchObject({ body: { payment: { state: 'expired' } } })
  expect(await calls.order()).toMatchObject({ status: 201 })
})

test('who comes back after the deadline sees the order expired, before the shop has looked', async () => {
  const order = await calls.awaited()
  clock += 11 * 60_000
  expect(await calls.check(order)).toMatchObject({ status: 'expired' })
})

test('a card that is still being decided at the deadline comes too late', async () => {
  const before = await calls.stock()
  const order = await calls.awaited()
  clock += 9.95 * 60_000
  await calls.card(order, 'approved_later')
  await pass(1)
  await pass(1)
  expect(await calls.read(order)).toMatchObject({ status: 'expired' })
  expect(await calls.stock()).toBe(before)
})

test('an order that was not paid can be seen for a day, and is forgotten then', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'lost_card')
  await pass(24 * 60 - 1)
  expect(await calls.read(order)).toMatchObject({ status: 'payment_failed' })
  await pass(2)
  expect(
    await callEndpoint(backend, 'getOrder', { token: hana.token, params: { orderId: order.orderId } }),
  ).toMatchObject({
    status: 404,
  })
})

test('the same attempt twice, at once and later, is one order, as it is then', async () => {
  const before = await calls.stock()
  const [one, other] = await Promise.all([calls.order({ key: 'one-attempt' }), calls.order({ key: 'one-attempt' })])
  const order = orderOf(one)
  expect(orderOf(other)).toEqual(order)
  expect([one, other].filter(({ headers }) => headers['Idempotency-Replayed'] === 'true')).toHaveLength(1)
  expect(await calls.stock()).toBe(before - 1)
  expect(await calls.paid({ key: 'one-attempt' })).toEqual([order])
  expect(await calls.order({ key: 'one-attempt', items: [{ goodsId: 2, quantity: 1 }] })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  })

  await calls.card(order, 'approved')
  const replayed = orderOf(await calls.order({ key: 'one-attempt' }))
  expect(replayed).toEqual(await calls.read(order))
  expect(replayed.status).toBe('paid')
  expect((await calls.paid({ key: 'one-attempt' })).map(({ orderId }) => orderId)).toEqual([order.orderId])
})

test('a failed attempt stays failed under its key, and another key tries again', async () => {
  const order = await calls.awaited({ key: 'first-attempt' })
  await calls.card(order, 'insufficient_funds')
  expect(orderOf(await calls.order({ key: 'first-attempt' }))).toMatchObject({
    orderId: order.orderId,
    status: 'payment_failed',
    payment: { reason: 'insufficient_funds' },
  })
  expect(await calls.paid({ key: 'first-attempt' })).toMatchObject([{ status: 'payment_failed' }])
  const second = await calls.awaited({ key: 'second-attempt' })
  expect(second.orderId).not.toBe(order.orderId)
})

test('the cart stays as it is until the order is paid, and keeps what was added meanwhile', async () => {
  await putIntoCart(1, 1)
  await putIntoCart(3, 1)
  const order = await calls.awaited({ from: 'cart' })
  expect(await cart()).toEqual([
    [1, 1],
    [3, 1],
  ])
  await putIntoCart(1, 3)
  await calls.card(order, 'approved')
  expect(await cart()).toEqual([
    [1, 2],
    [3, 1],
  ])
})

test('of two windows that order the cart the later one counts, and the cart is paid once', async () => {
  const before = await calls.stock()
  await putIntoCart(1, 1)
  const first = await calls.awaited({ from: 'cart' })
  const second = await calls.awaited({ from: 'cart' })
  expect(await calls.awaiting()).toEqual([second.orderId])
  expect(await calls.read(first)).toMatchObject({ status: 'cancelled' })
  expect(await calls.stock()).toBe(before - 1)
  expect(await calls.card(first, 'approved')).toMatchObject({ body: { payment: { state: 'cancelled' } } })
  await calls.card(second, 'approved')
  expect((await calls.paid()).map(({ orderId }) => orderId)).toEqual([second.orderId])
})

test('a second window after the first has paid, of which the shop has not heard, orders nothing', async () => {
  await putIntoCart(1, 1)
  const first = await calls.awaited({ from: 'cart' })
  await calls.card(first, 'webhook_never')
  expect(await calls.order({ from: 'cart' })).toMatchObject({ status: 409, body: { code: 'cart_changed' } })
  expect((await calls.paid()).map(({ orderId }) => orderId)).toEqual([first.orderId])
})

test('two windows at the same moment end with one order that awaits its payment', async () => {
  await putIntoCart(1, 1)
  const replies = await Promise.all([calls.order({ from: 'cart' }), calls.order({ from: 'cart' })])
  for (const { status } of replies) expect(status).toBe(201)
  expect(await calls.awaiting()).toHaveLength(1)
})

test('a shopper cancels an order that awaits its payment: it can’t be paid any more', async () => {
  const before = await calls.stock()
  const order = await calls.awaited()
  expect(await calls.cancel(order)).toMatchObject({ status: 200, body: { order: { status: 'cancelled' } } })
  expect(await calls.cancel(order)).toMatchObject({ status: 200, body: { order: { status: 'cancelled' } } })
  expect(await calls.stock()).toBe(before)
  expect(await calls.card(order, 'approved')).toMatchObject({ body: { payment: { state: 'cancelled' } } })
  expect(await calls.check(order)).toMatchObject({ status: 'cancelled' })
  expect(await calls.paid()).toEqual([])
})

test('an order that failed, or is somebody else’s, can’t be cancelled, checked or read', async () => {
  const order = await calls.awaited()
  const mina = paymentCalls(backend, (await signUpShopper(backend, '미나')).token)
  expect(await mina.cancel(order)).toMatchObject({ status: 404 })
  await expect(mina.check(order)).rejects.toThrow('404')
  await expect(mina.read(order)).rejects.toThrow('404')
  expect(await mina.awaiting()).toEqual([])
  await calls.card(order, 'lost_card')
  expect(await calls.cancel(order)).toMatchObject({ status: 409, body: { code: 'order_status_conflict' } })
})

test('a forged sum, or another way to pay, is refused', async () => {
  expect(await calls.order({ payment: { expectedTotal: 1 } })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', total: colaTotal },
  })
  expect(await calls.order({ payment: { method: 'trust-me' } })).toMatchObject({ status: 400 })
  expect(await calls.awaiting()).toEqual([])
})

test('a price that changes while the order awaits its payment does not change it', async () => {
  const order = await calls.awaited()
  const token = await signInAs(backend, testAdministrator)
  await callEndpoint(backend, 'changeGoods', { token, params: { goodsId: '1' }, body: { price: 9000 } })
  expect(await calls.page(order)).toMatchObject({ body: { payment: { amount: colaTotal } } })
  await calls.card(order, 'approved')
  expect(await calls.read(order)).toMatchObject({ status: 'paid', total: 3000, payment: { total: colaTotal } })
})

test('an account that keeps much waiting can’t keep more', async () => {
  const { token } = await signUpShopper(backend, '미나')
  const mina = paymentCalls(backend, token)
  for (let i = 0; i < 20; i += 1) await mina.awaited()
  expect(await mina.awaiting()).toHaveLength(20)
  expect(await mina.order()).toMatchObject({ status: 409, body: { code: 'unpaid_orders_full' } })
  clock += 10 * 60_000
  await backend.runDueWork()
  expect(await mina.order()).toMatchObject({ status: 201 })
})

test('a client that does not ask for the provider pays at once, by a stored card', async () => {
  const reply = await calls.order({ payment: { method: undefined } })
  expect(orderOf(reply)).toMatchObject({ status: 'paid' })
  expect(orderOf(reply).payment).not.toHaveProperty('page')
  expect(await calls.awaiting()).toEqual([])
})
