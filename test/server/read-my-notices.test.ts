import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let store: Store
let server: TestServer
let mina: TestShopper
let administrator: string

beforeEach(async () => {
  store = await openTestStore()
  server = await startServer({ backend: { store } })
  mina = await signUpShopper(server.backend, '미나')
  administrator = await signInAs(server.backend, testAdministrator)
})
afterEach(() => server.close())

/** Orders one piece of each product, and answers the id of the order. */
async function order(...goodsIds: number[]): Promise<string> {
  await buy(server.backend, mina.token, ...goodsIds)
  const { body } = await callEndpoint(server.backend, 'listOrders', { token: mina.token, query: { limit: '1' } })
  return v.parse(rest.listOrders.answer, body).orders[0]?.orderId ?? ''
}
const move = (orderId: string, status: string) =>
  callEndpoint(server.backend, 'changeOrderStatus', { token: administrator, params: { orderId }, body: { status } })
const read = (upTo: unknown, token: string | undefined = mina.token) =>
  callEndpoint(server.backend, 'readNotices', { ...(token && { token }), body: { upTo } })

async function listed(token = mina.token) {
  const { body } = await callEndpoint(server.backend, 'listNotices', { token })
  return v.parse(rest.listNotices.answer, body)
}

test('each step that an administrator takes with an order is told to its shopper, live and in the list', async () => {
  const phone = await openSocket(server.url, { auth: { token: mina.token } })
  const staff = await openSocket(server.url, { auth: { token: administrator } })
  const orderId = await order(3, 1)
  for (const status of ['packed', 'shipped', 'delivered']) expect((await move(orderId, status)).status).toBe(200)
  // A second press is no step.
  await move(orderId, 'delivered')

  const { notices, unread } = await listed()
  expect(notices.map(({ kind }) => kind)).toEqual(['delivered', 'shipped', 'packed'])
  expect(notices[0]).toMatchObject({
    orderId,
    goodsId: 3,
    name: '시원한 사이다 외 1개의 상품',
    nameEn: 'Ice-Cold Lemon-Lime Soda and 1 more',
    read: false,
  })
  expect(unread).toBe(3)
  await eventually(() => expect(phone.received('NOTICE_ADDED')).toEqual(notices.toReversed()))
  expect(staff.events()).not.toContain('NOTICE_ADDED')
})

test('what the shopper does is no news, and a step that is refused is none either', async () => {
  const [one, other] = [await order(3), await order(1)]
  const params = { orderId: one }
  await callEndpoint(server.backend, 'cancelOrder', { token: mina.token, params, body: { status: 'cancelled' } })
  expect((await move(one, 'packed')).status).toBe(409)
  expect((await move(other, 'paid')).status).toBe(200)
  expect((await move(other, 'delivered')).status).toBe(409)
  expect(await listed()).toEqual({ notices: [], nextCursor: null, unread: 0 })
  await move(other, 'cancelled')
  expect((await listed()).notices).toMatchObject([{ kind: 'cancelled', orderId: other }])
})

test('notices that are read are read on all devices, up to the one that was seen', async () => {
  const orderId = await order(3)
  for (const status of ['packed', 'shipped']) await move(orderId, status)
  const [newest, older] = (await listed()).notices
  const phone = await openSocket(server.url, { auth: { token: mina.token } })

  const seen = { upTo: older?.noticeId, unread: 1 }
  expect(await read(older?.noticeId)).toMatchObject({ status: 200, body: seen })
  expect(await read(older?.noticeId)).toMatchObject({ status: 200, body: seen })
  const { notices, unread } = await listed()
  expect({ read: notices.map((notice) => notice.read), unread }).toEqual({ read: [false, true], unread: 1 })
  await read(newest?.noticeId)
  expect(await listed()).toMatchObject({ unread: 0 })
  await eventually(() => expect(phone.received('NOTICES_READ')).toEqual([seen, { upTo: newest?.noticeId, unread: 0 }]))
})

test('a product that came back and an order are told in one list, in their order', async () => {
  await stockUp(server.backend, 2, 0)
  await callEndpoint(server.backend, 'askForRestock', { token: mina.token, params: { goodsId: '2' } })
  const orderId = await order(3)
  await move(orderId, 'packed')
  await stockUp(server.backend, 2, 5)
  await move(orderId, 'shipped')
  expect((await listed()).notices.map(({ kind }) => kind)).toEqual(['shipped', 'restock', 'packed'])
})

test('nobody sees or reads the notices of somebody else', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  await move(await order(3), 'packed')
  const [notice] = (await listed()).notices
  expect(await listed(hana.token)).toMatchObject({ notices: [], unread: 0 })
  expect(await read(notice?.noticeId, hana.token)).toMatchObject({ status: 200, body: { unread: 0 } })
  expect(await listed()).toMatchObject({ unread: 1 })
  expect((await read(notice?.noticeId, '')).status).toBe(401)
})

test('bad input marks nothing as read', async () => {
  await move(await order(3), 'packed')
  for (const upTo of [undefined, null, 'all', -1, 1.5, [1]]) {
    expect(await read(upTo)).toMatchObject({ status: 400, body: { code: 'invalid' } })
  }
  expect(await read(0)).toMatchObject({ status: 200, body: { upTo: 0, unread: 1 } })
  expect(await listed()).toMatchObject({ unread: 1 })
})

test('notices go with the account', async () => {
  const orderId = await order(3)
  for (const status of ['packed', 'shipped', 'delivered']) await move(orderId, status)
  await callEndpoint(server.backend, 'deleteMe', { token: mina.token, body: { password: mina.password } })
  expect(await store.db.selectFrom('notices').selectAll().execute()).toEqual([])
})
