import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let transactions: MeetingStore
let server: TestServer
let token: string
let hana: TestShopper

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  server = await startServer({ backend: { store: transactions.store } })
  token = await signInAs(server.backend, testAdministrator)
  hana = await signUpShopper(server.backend, '하나')
})
afterEach(() => server.close())

const deleteAccount = (who: TestShopper) =>
  callEndpoint(server.backend, 'deleteMe', { token: who.token, body: { password: who.password } })
const move = (orderId: string, status: string) =>
  callEndpoint(server.backend, 'changeOrderStatus', { token, params: { orderId }, body: { status } })

async function goodsNow(goodsId = 1) {
  const { body } = await callEndpoint(server.backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  const { stock, sold } = v.parse(rest.getGoods.answer, body).goods
  return { stock, sold }
}

async function orderIdsOf({ token }: TestShopper): Promise<string[]> {
  const { body } = await callEndpoint(server.backend, 'listOrders', { token })
  return v.parse(rest.listOrders.answer, body).orders.map(({ orderId }) => orderId)
}

test('what was ordered and not packed is cancelled, back in stock, and the admin receives it', async () => {
  const mina = await signUpShopper(server.backend, '미나')
  const before = await goodsNow()
  for (const one of [hana, mina, hana]) await buy(server.backend, one.token)
  await buy(server.backend, hana.token, 2)
  const orderIds = await orderIdsOf(hana)
  const admin = await openSocket(`${server.url}/admin-alert`, { auth: { token } })
  const shop = await openSocket(server.url)

  expect(await deleteAccount(hana)).toMatchObject({ status: 204 })

  const { body } = await callEndpoint(server.backend, 'listAllOrders', { token })
  expect(body).toMatchObject({
    orders: [
      { nickname: '탈퇴한 회원', status: 'cancelled', recipient: null },
      { nickname: '탈퇴한 회원', status: 'cancelled' },
      { nickname: '미나', status: 'paid' },
      { nickname: '탈퇴한 회원', status: 'cancelled' },
    ],
  })
  expect(await goodsNow()).toEqual({ stock: before.stock - 1, sold: before.sold + 1 })
  await eventually(() => {
    expect(admin.received('order_changed')).toHaveLength(3)
    expect(admin.received('order_changed')).toEqual(
      expect.arrayContaining(orderIds.map((orderId) => ({ orderId, status: 'cancelled', at: expect.any(String) }))),
    )
    expect(shop.received('STOCK_CHANGED')).toContainEqual({
      goodsId: 1,
      stock: before.stock - 1,
      sold: before.sold + 1,
    })
  })
})

test('as long as something is packed or on its way nobody leaves, and nothing is cancelled', async () => {
  await buy(server.backend, hana.token)
  const [orderId = ''] = await orderIdsOf(hana)
  await buy(server.backend, hana.token)

  for (const status of ['packed', 'shipped']) {
    await move(orderId, status)
    expect(await deleteAccount(hana)).toMatchObject({ status: 409, body: { code: 'orders_under_way' } })
    const { body } = await callEndpoint(server.backend, 'listOrders', { token: hana.token })
    expect(body).toMatchObject({ orders: [{ status: 'paid' }, { status, recipient: { name: '김하나' } }] })
  }
  await move(orderId, 'delivered')
  expect(await deleteAccount(hana)).toMatchObject({ status: 204 })
})

test('an order that the admin would pack while its shopper is leaving is cancelled, and not packed', async () => {
  const before = await goodsNow()
  await buy(server.backend, hana.token)
  const [orderId = ''] = await orderIdsOf(hana)
  transactions.meet(2)
  const left = deleteAccount(hana)
  await eventually(() => expect(transactions.waiting()).toBe(1))
  const packed = move(orderId, 'packed')
  expect((await Promise.all([left, packed])).map(({ status }) => status)).toEqual([204, 409])
  expect(await goodsNow()).toEqual(before)
})
