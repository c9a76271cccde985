import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderStatus } from '#app/contract/order-status.ts'
import { orderSteps } from '#app/contract/order-steps.ts'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

const statuses = Object.keys(orderSteps) as OrderStatus[]
let server: TestServer
let shopper: string
let administrator: string

beforeEach(async () => {
  server = await startServer()
  shopper = (await signUpShopper(server.backend, '하나')).token
  administrator = await signInAs(server.backend, testAdministrator)
})
afterEach(() => server.close())

async function order(...items: { goodsId: number; quantity: number }[]): Promise<string> {
  const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
  const { body } = await callEndpoint(server.backend, 'createOrder', {
    token: shopper,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { items, recipient },
  })
  return String(Object(Object(body).order).orderId)
}

const move = (orderId: string, status: string, expectedStatus?: string, token = administrator) =>
  callEndpoint(server.backend, 'changeOrderStatus', {
    token,
    params: { orderId },
    body: { status, ...(expectedStatus && { expectedStatus }) },
  })

async function stockOf(goodsId: number) {
  const { body } = await callEndpoint(server.backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  const { stock, sold } = Object(Object(body).goods)
  return { stock, sold }
}

const auditLength = async () => {
  const { body } = await callEndpoint(server.backend, 'listAudit', { token: administrator })
  return Object(body).entries.length
}

test('an order goes from paid to delivered, and its shopper sees each step as it is made', async () => {
  const tab = await openSocket(server.url, { auth: { token: shopper } })
  const orderId = await order({ goodsId: 1, quantity: 1 })
  for (const status of ['packed', 'shipped', 'delivered']) {
    expect(await move(orderId, status)).toMatchObject({
      status: 200,
      body: { order: { orderId, status, nickname: '하나' } },
    })
  }
  await eventually(() =>
    expect(tab.received('ORDER_CHANGED')).toEqual(
      ['paid', 'packed', 'shipped', 'delivered'].map((status) => ({ orderId, status, at: expect.any(String) })),
    ),
  )
  expect((await callEndpoint(server.backend, 'getOrder', { token: shopper, params: { orderId } })).body).toMatchObject({
    order: { status: 'delivered' },
  })
})

test('an order says when it took each step, as the event of the step did; a list of orders does not', async () => {
  const tab = await openSocket(server.url, { auth: { token: shopper } })
  const cancelled = await order({ goodsId: 1, quantity: 1 })
  const delivered = await order({ goodsId: 1, quantity: 1 })
  for (const status of ['packed', 'cancelled']) await move(cancelled, status)
  for (const status of ['packed', 'shipped', 'delivered']) await move(delivered, status)
  // It has the status already: that is no step.
  await move(delivered, 'delivered')
  await eventually(() => expect(tab.received('ORDER_CHANGED')).toHaveLength(7))

  for (const [orderId, taken] of [
    [cancelled, ['paid', 'packed', 'cancelled']],
    [delivered, ['paid', 'packed', 'shipped', 'delivered']],
  ] as const) {
    const { body } = await callEndpoint(server.backend, 'getOrder', { token: shopper, params: { orderId } })
    const { steps = [], orderedAt } = v.parse(rest.getOrder.answer, body).order
    expect(steps.map(({ status }) => status)).toEqual(taken)
    expect(steps[0]?.at).toBe(orderedAt)
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted())
    const heard = tab.received('ORDER_CHANGED').filter((change) => Object(change).orderId === orderId)
    expect(heard).toEqual(steps.map((step) => ({ orderId, ...step })))
  }
  const { body } = await callEndpoint(server.backend, 'listOrders', { token: shopper })
  expect(v.parse(rest.listOrders.answer, body).orders.map(({ steps }) => steps)).toEqual([undefined, undefined])
})

test('no other step is taken', async () => {
  const ways: Record<OrderStatus, OrderStatus[]> = {
    paid: [],
    packed: ['packed'],
    shipped: ['packed', 'shipped'],
    delivered: ['packed', 'shipped', 'delivered'],
    cancelled: ['cancelled'],
  }
  for (const from of statuses) {
    const possible: readonly OrderStatus[] = orderSteps[from]
    for (const to of statuses.filter((status) => status !== from && !possible.includes(status))) {
      const orderId = await order({ goodsId: 1, quantity: 1 })
      for (const status of ways[from]) expect((await move(orderId, status)).status).toBe(200)
      const written = await auditLength()
      expect(await move(orderId, to), `${from} → ${to}`).toMatchObject({
        status: 409,
        body: {
          code: 'order_status_conflict',
          errorMessage: '그사이 주문 상태가 바뀌었어요. 지금 상태를 확인해 주세요.',
        },
      })
      expect(await auditLength()).toBe(written)
    }
  }
})

test('a cancelled order’s pieces are in stock again, once, and no longer sold; everybody receives it', async () => {
  const guest = await openSocket(server.url)
  const before = { cola: await stockOf(1), zero: await stockOf(2) }
  const orderId = await order({ goodsId: 1, quantity: 3 }, { goodsId: 2, quantity: 2 })
  expect(await stockOf(1)).toEqual({ stock: before.cola.stock - 3, sold: before.cola.sold + 3 })

  expect((await move(orderId, 'cancelled', 'paid')).status).toBe(200)
  // The answer was lost, so the request is sent again.
  expect((await move(orderId, 'cancelled', 'paid')).status).toBe(200)

  expect(await stockOf(1)).toEqual(before.cola)
  expect(await stockOf(2)).toEqual(before.zero)
  await eventually(() => {
    expect(guest.received('STOCK_CHANGED').at(-1)).toEqual({ goodsId: 2, ...before.zero })
    expect(guest.received('STOCK_CHANGED').at(-2)).toEqual({ goodsId: 1, ...before.cola })
  })
  expect(await auditLength()).toBe(1)
})

test('pieces of retired goods come back too, and nothing is told of goods that nobody can buy', async () => {
  const orderId = await order({ goodsId: 1, quantity: 3 })
  await callEndpoint(server.backend, 'retireGoods', { token: administrator, params: { goodsId: '1' } })
  // A client that reconnects receives only new events.
  const guest = await openSocket(server.url, { auth: { serverOffset: 1 } })
  expect((await move(orderId, 'cancelled')).status).toBe(200)
  await callEndpoint(server.backend, 'changeGoods', {
    token: administrator,
    params: { goodsId: '2' },
    body: { stock: 5 },
  })
  await eventually(() => expect(guest.received('STOCK_CHANGED')).toEqual([{ goodsId: 2, stock: 5, sold: 0 }]))
})

test('of two administrators who move one order different ways, one is told that it has moved', async () => {
  for (let round = 0; round < 10; round += 1) {
    const before = await stockOf(1)
    const orderId = await order({ goodsId: 1, quantity: 1 })
    const replies = await Promise.all([move(orderId, 'packed', 'paid'), move(orderId, 'cancelled', 'paid')])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const cancelled = replies[1]?.status === 200
    expect((await stockOf(1)).stock).toBe(cancelled ? before.stock : before.stock - 1)
  }
})

test('twenty who cancel one order at once give its pieces back once', async () => {
  const before = await stockOf(1)
  const orderId = await order({ goodsId: 1, quantity: 5 })
  const replies = await Promise.all(Array.from({ length: 20 }, () => move(orderId, 'cancelled', 'paid')))
  expect(replies.every(({ status }) => status === 200)).toBe(true)
  expect(await stockOf(1)).toEqual(before)
  expect(await auditLength()).toBe(1)
})

test('nobody but an administrator moves orders, and no order but one that is there', async () => {
  const orderId = await order({ goodsId: 1, quantity: 1 })
  expect((await move(orderId, 'packed', 'paid', shopper)).body).toMatchObject({ code: 'forbidden' })
  expect(
    (await callEndpoint(server.backend, 'changeOrderStatus', { params: { orderId }, body: { status: 'packed' } }))
      .status,
  ).toBe(401)
  expect(await move('nothing', 'packed')).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  for (const body of [{}, { status: 'lost' }, { status: 7 }, { status: 'packed', expectedStatus: 'lost' }, []]) {
    const reply = await callEndpoint(server.backend, 'changeOrderStatus', {
      token: administrator,
      params: { orderId },
      body,
    })
    expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await auditLength()).toBe(0)
})
