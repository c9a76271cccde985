import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'
import { returnCalls } from '#test/support/server/return-calls.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let clock: number
let server: TestServer
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof returnCalls>
let orders: ReturnType<typeof paymentCalls>

beforeEach(async () => {
  clock = Date.now()
  server = await startServer({ backend: { now: () => new Date(clock) } })
  hana = await signUpShopper(server.backend, '하나')
  administrator = await signInAs(server.backend, testAdministrator)
  calls = returnCalls(server.backend, administrator)
  orders = paymentCalls(server.backend, hana.token)
})
afterEach(() => server.close())

const day = 24 * 60 * 60 * 1000

const line = (goodsId: number, quantity: number) => ({ goodsId, quantity })
/** Two of goods 1, which cost 3,000 KRW each, and one of goods 2. */
const delivered = (items = [line(1, 2), line(2, 1)]) => calls.delivered(hana, items)

async function goodsNow(goodsId: number) {
  const { body } = await callEndpoint(server.backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  const { stock, sold, price } = v.parse(rest.getGoods.answer, body).goods
  return { stock, sold, price }
}

test('a part of an order is asked back, accepted and returned: stock, figures, notices and everybody follow', async () => {
  const before = { cola: await goodsNow(1), zero: await goodsNow(2) }
  const order = await delivered()
  const { price } = before.zero
  const tab = await openSocket(server.url, { auth: { token: hana.token } })
  const guest = await openSocket(server.url)
  const admin = await openSocket(`${server.url}/admin-alert`, { auth: { token: administrator } })
  const wanted = { reason: 'damaged', note: ' 병이 깨졌어요 ', lines: [line(1, 1)] } as const

  const asked = orderOf(await calls.request(hana, order, wanted))
  expect(asked).toMatchObject({ status: 'delivered', total: order.total })
  expect(asked.returns).toMatchObject([
    { status: 'requested', reason: 'damaged', note: '병이 깨졌어요', lines: [line(1, 1)], refund: 3000 },
  ])
  const returnId = asked.returns?.[0]?.returnId ?? 0
  expect(await orders.read(order)).toMatchObject({ returns: asked.returns })
  expect((await orders.paid())[0]?.returns).toEqual(asked.returns)
  const listed = await calls.list({ status: 'requested' })
  expect(listed).toMatchObject({ returns: [{ returnId, order: { nickname: '하나', returns: asked.returns } }] })
  await eventually(() => {
    expect(admin.received('return_changed')).toEqual([{ orderId: order.orderId }])
    expect(tab.received('RETURN_CHANGED')).toEqual([{ orderId: order.orderId }])
  })
  const sold = await goodsNow(1)

  expect(await calls.move(returnId, 'accepted')).toMatchObject({ status: 200, body: { order: { nickname: '하나' } } })
  expect(await goodsNow(1)).toEqual(sold)
  expect(await calls.figures()).toMatchObject({ orders: 1, revenue: order.total })
  expect(await calls.move(returnId, 'returned')).toMatchObject({ status: 200 })

  expect(await goodsNow(1)).toEqual({ ...sold, stock: sold.stock + 1, sold: sold.sold - 1 })
  expect(await calls.figures()).toEqual({
    orders: 1,
    revenue: 3000 + price,
    popular: [
      [2, 1],
      [1, 1],
    ],
  })
  expect((await orders.read(order)).returns).toMatchObject([{ status: 'returned', refund: 3000 }])
  const history = await callEndpoint(server.backend, 'listStockHistory', {
    token: administrator,
    params: { goodsId: '1' },
  })
  expect(history.body).toMatchObject({ entries: [{ cause: 'returned', amount: 1, orderId: order.orderId }, {}] })
  const notices = await callEndpoint(server.backend, 'listNotices', { token: hana.token })
  expect(
    v
      .parse(rest.listNotices.answer, notices.body)
      .notices.map(({ kind }) => kind)
      .slice(0, 2),
  ).toEqual(['returned', 'return_accepted'])
  const audit = await callEndpoint(server.backend, 'listAudit', { token: administrator })
  expect(audit.body).toMatchObject({
    entries: [
      {
        action: 'return_status',
        subject: order.orderId,
        changes: [
          { field: 'returnStatus', before: 'accepted', after: 'returned' },
          { field: 'refund', before: null, after: 3000 },
        ],
      },
      { action: 'return_status' },
      {},
      {},
      {},
    ],
  })
  await eventually(() => {
    expect(tab.received('RETURN_CHANGED')).toHaveLength(3)
    expect(admin.received('return_changed')).toHaveLength(3)
    expect(guest.received('STOCK_CHANGED').at(-1)).toEqual({ goodsId: 1, stock: sold.stock + 1, sold: sold.sold - 1 })
  })
  expect(guest.events()).not.toContain('RETURN_CHANGED')

  // What is left goes back, too: then the order no longer counts.
  await calls.done(hana, order, { lines: [line(2, 1), line(1, 1)] })
  expect(await calls.figures()).toEqual({ orders: 0, revenue: 0, popular: [] })
  expect({ cola: await goodsNow(1), zero: await goodsNow(2) }).toEqual(before)
})

test('only what was delivered, to the shopper, and not too long ago can be asked back', async () => {
  const waiting = await orders.awaited()
  expect(await calls.request(hana, waiting)).toMatchObject({ status: 409, body: { code: 'order_status_conflict' } })
  const paid = orderOf(await orders.order({ payment: { method: undefined } }))
  expect(await calls.request(hana, paid)).toMatchObject({ status: 409, body: { code: 'order_status_conflict' } })
  const order = await delivered()
  const other = await signUpShopper(server.backend, '두리')
  for (const who of [other, { token: administrator }])
    expect(await calls.request(who, order)).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  expect((await calls.request({}, order)).status).toBe(401)
  const nothing = { ...order, orderId: 'nothing' }
  expect(await calls.request(hana, nothing)).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  clock += 14 * day - 60_000
  await signInAgain()
  expect(orderOf(await calls.request(hana, order)).returns).toHaveLength(1)
  await calls.withdraw(hana, order.orderId, 1)
  clock += 120_000
  expect(await calls.request(hana, order)).toMatchObject({ status: 409, body: { code: 'not_returnable' } })
})

/** Sessions may end in two weeks. */
async function signInAgain() {
  hana = { ...hana, token: await signInAs(server.backend, hana) }
}

test('bad requests are named at their lines, and nothing is stored', async () => {
  const order = await delivered()
  const wrong = async (lines: unknown, more: object = {}) => {
    const { status, body } = await callEndpoint(server.backend, 'requestReturn', {
      token: hana.token,
      params: { orderId: order.orderId },
      body: { reason: 'damaged', note: '', lines, ...more },
    })
    expect(status).toBe(400)
    return Object.keys(Object(body).fields)
  }
  expect(await wrong([line(1, 3)])).toEqual(['lines.0.quantity'])
  expect(await wrong([line(1, 1), line(1, 1)])).toEqual(['lines.1.quantity'])
  expect(await wrong([line(2, 1), line(3, 1)])).toEqual(['lines.1.quantity'])
  expect(await wrong([line(1, 0)])).toEqual(['lines.0.quantity'])
  expect(await wrong([])).toEqual(['lines'])
  expect(await wrong([line(1, 1)], { reason: 'because' })).toEqual(['reason'])
  expect(await wrong([line(1, 1)], { note: '가'.repeat(201) })).toEqual(['note'])
  expect(await wrong([line(1, 1)], { note: '\u3164' })).toEqual(['note'])
  await calls.done(hana, order, { lines: [line(1, 1)] })
  expect(await wrong([line(1, 2)])).toEqual(['lines.0.quantity'])
  expect((await orders.read(order)).returns).toHaveLength(1)
})

test('a double press asks once, another return waits for the first, and one that is over makes room', async () => {
  const order = await delivered()
  const wanted = { lines: [line(1, 1)] }
  const replies = await Promise.all(Array.from({ length: 10 }, () => calls.request(hana, order, wanted)))
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201))
  expect((await orders.read(order)).returns).toHaveLength(1)
  const other = { lines: [line(2, 1)] }
  expect(await calls.request(hana, order, other)).toMatchObject({ status: 409, body: { code: 'not_returnable' } })

  const declined = { declinedReason: '사용한 상품이에요.' }
  expect(await calls.move(1, 'declined')).toMatchObject({
    status: 400,
    body: { fields: { declinedReason: expect.any(String) } },
  })
  expect(await calls.move(1, 'declined', declined)).toMatchObject({ status: 200 })
  expect((await orders.read(order)).returns).toMatchObject([{ status: 'declined', ...declined }])
  expect(orderOf(await calls.request(hana, order)).returns).toHaveLength(2)
  for (let time = 0; time < 2; time += 1)
    expect(await calls.withdraw(hana, order.orderId, 2)).toMatchObject({ status: 200 })
  expect(await calls.move(2, 'accepted')).toMatchObject({ status: 409, body: { code: 'return_changed' } })
  expect(await calls.withdraw(hana, order.orderId, 1)).toMatchObject({ status: 409, body: { code: 'return_changed' } })
  expect(await calls.withdraw(hana, order.orderId, 9)).toMatchObject({
    status: 404,
    body: { code: 'return_not_found' },
  })
  expect(await calls.withdraw(hana, 'nothing', 1)).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  const none = await calls.list({ status: 'accepted' })
  expect(none.returns).toEqual([])
})
