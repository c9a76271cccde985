import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let transactions: MeetingStore
let server: TestServer
let shopper: string
let administrator: string

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  server = await startServer({ backend: { store: transactions.store } })
  shopper = (await signUpShopper(server.backend, '하나')).token
  administrator = await signInAs(server.backend, testAdministrator)
})
afterEach(() => server.close())

/** Orders one piece of each product, and answers the id of the order. */
async function order(...goodsIds: number[]): Promise<string> {
  await buy(server.backend, shopper, ...goodsIds)
  const { body } = await callEndpoint(server.backend, 'listOrders', { token: shopper, query: { limit: '1' } })
  return v.parse(rest.listOrders.answer, body).orders[0]?.orderId ?? ''
}

const cancel = (orderId: string, token: string | undefined = shopper, body: object = { status: 'cancelled' }) =>
  callEndpoint(server.backend, 'cancelOrder', { ...(token && { token }), params: { orderId }, body })
const move = (orderId: string, status: string) =>
  callEndpoint(server.backend, 'changeOrderStatus', { token: administrator, params: { orderId }, body: { status } })

async function statusOf(orderId: string) {
  const { body } = await callEndpoint(server.backend, 'getOrder', { token: shopper, params: { orderId } })
  return v.parse(rest.getOrder.answer, body).order.status
}

async function goodsNow(goodsId = 1) {
  const { body } = await callEndpoint(server.backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  const { stock, sold } = v.parse(rest.getGoods.answer, body).goods
  return { stock, sold }
}

test('an order that is not packed yet is cancelled, its pieces are in stock again, and everybody hears of it', async () => {
  const before = { cola: await goodsNow(1), zero: await goodsNow(2) }
  const orderId = await order(1, 2)
  const tab = await openSocket(server.url, { auth: { token: shopper } })
  const guest = await openSocket(server.url)
  const admin = await openSocket(`${server.url}/admin-alert`, { auth: { token: administrator } })

  const { status, body } = await cancel(orderId)
  expect(status).toBe(200)
  const { order: cancelled } = v.parse(rest.cancelOrder.answer, body)
  expect(cancelled).toMatchObject({
    orderId,
    status: 'cancelled',
    steps: [{ status: 'paid' }, { status: 'cancelled' }],
  })
  const read = await callEndpoint(server.backend, 'getOrder', { token: shopper, params: { orderId } })
  expect(read.body).toEqual({ order: cancelled })

  expect(await statusOf(orderId)).toBe('cancelled')
  expect({ cola: await goodsNow(1), zero: await goodsNow(2) }).toEqual(before)
  await eventually(() => {
    expect(tab.received('ORDER_CHANGED').at(-1)).toMatchObject({ orderId, status: 'cancelled' })
    expect(admin.received('order_changed').at(-1)).toMatchObject({ orderId, status: 'cancelled' })
    expect(guest.received('STOCK_CHANGED').at(-2)).toEqual({ goodsId: 1, ...before.cola })
    expect(guest.received('STOCK_CHANGED').at(-1)).toEqual({ goodsId: 2, ...before.zero })
  })
  expect(guest.events()).not.toContain('ORDER_CHANGED')
  // The sale is no longer counted, and nobody of the staff did it.
  const figures = await callEndpoint(server.backend, 'getFigures', { token: administrator })
  expect(v.parse(rest.getFigures.answer, figures.body).minutes.every(({ orders }) => orders === 0)).toBe(true)
  expect((await callEndpoint(server.backend, 'listAudit', { token: administrator })).body).toMatchObject({
    entries: [],
  })
})

test('a second press and a lost answer do no harm: the pieces come back once, and it is told once', async () => {
  const before = await goodsNow()
  const orderId = await order(1)
  const tab = await openSocket(server.url, { auth: { token: shopper } })
  const replies = await Promise.all(Array.from({ length: 20 }, () => cancel(orderId)))
  expect(replies.every(({ status }) => status === 200)).toBe(true)
  expect(await cancel(orderId)).toMatchObject({ status: 200, body: { order: { status: 'cancelled' } } })
  expect(await goodsNow()).toEqual(before)
  const next = await order(2)
  await eventually(() => expect(tab.received('ORDER_CHANGED').at(-1)).toMatchObject({ orderId: next }))
  expect(tab.received('ORDER_CHANGED').filter((change) => Object(change).status === 'cancelled')).toHaveLength(1)
})

test('what is packed, on its way or delivered is not cancelled', async () => {
  const orderId = await order(1)
  const sold = await goodsNow()
  for (const status of ['packed', 'shipped', 'delivered']) {
    await move(orderId, status)
    expect(await cancel(orderId)).toMatchObject({ status: 409, body: { code: 'order_status_conflict' } })
    expect(await statusOf(orderId)).toBe(status)
  }
  expect(await goodsNow()).toEqual(sold)
})

test('of a shopper who cancels and an administrator who packs at the same moment, exactly one succeeds', async () => {
  const before = await goodsNow()
  for (const first of ['cancelled', 'packed']) {
    const { stock } = await goodsNow()
    const orderId = await order(1)
    const calls = [() => cancel(orderId), () => move(orderId, 'packed')]
    if (first === 'packed') calls.reverse()
    transactions.meet(2)
    const replies = []
    for (const [index, call] of calls.entries()) {
      replies.push(call())
      if (index === 0) await eventually(() => expect(transactions.waiting()).toBe(1))
    }
    expect((await Promise.all(replies)).map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const status = await statusOf(orderId)
    expect(['cancelled', 'packed']).toContain(status)
    expect((await goodsNow()).stock).toBe(status === 'cancelled' ? stock : stock - 1)
  }
  // Whoever came first has won: the second round's order was packed.
  expect((await goodsNow()).stock).toBe(before.stock - 1)
})

test('nobody cancels an order of somebody else, or does something else to their own', async () => {
  const orderId = await order(1)
  const other = (await signUpShopper(server.backend, '두리')).token
  expect(await cancel(orderId, other)).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  expect(await cancel(orderId, administrator)).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  expect(await cancel('nothing')).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  expect((await cancel(orderId, '')).status).toBe(401)
  for (const body of [{}, { status: 'packed' }, { status: 'delivered' }, [], { status: null }]) {
    expect(await cancel(orderId, shopper, body)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await statusOf(orderId)).toBe('paid')
})
