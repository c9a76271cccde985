import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { StockHistoryPage } from '#app/contract/stock-history.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buyTimes, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { paymentCalls } from '#test/support/server/payment-calls.ts'

let clock: number
let store: Store
let backend: Backend
let administrator: string
let hana: TestShopper

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  store = await openTestStore()
  backend = await createTestBackend({ store, now: () => new Date(clock), paymentHold: 10 * 60_000 })
  administrator = await signInAs(backend, testAdministrator)
  hana = await signUpShopper(backend, '하나')
  await stockUp(backend, 1, 10)
})
afterEach(() => backend.close())

const paramsOf = (goodsId: number) => ({ goodsId: String(goodsId) })

async function history(goodsId = 1, query: Record<string, string> = {}): Promise<StockHistoryPage> {
  const call = { token: administrator, params: paramsOf(goodsId), query }
  return v.parse(rest.listStockHistory.answer, (await callEndpoint(backend, 'listStockHistory', call)).body)
}
/** The entries since the stock was set to 10. */
const changes = async () =>
  (await history()).entries.slice(0, -1).map(({ amount, stock, cause, orderId }) => [amount, stock, cause, orderId])

async function order(items: { goodsId: number; quantity: number }[]) {
  const { status, body } = await callEndpoint(backend, 'createOrder', {
    token: hana.token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { items, recipient: { name: '하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' } },
  })
  return { status, orderId: status === 201 ? v.parse(rest.createOrder.answer, body).order.orderId : '' }
}
const cancel = (orderId: string) =>
  callEndpoint(backend, 'cancelOrder', { token: hana.token, params: { orderId }, body: { status: 'cancelled' } })

test('an order takes stock, and gives it back when it is cancelled, once', async () => {
  const { orderId } = await order([
    { goodsId: 1, quantity: 3 },
    { goodsId: 2, quantity: 1 },
  ])
  clock += 60_000
  await cancel(orderId)
  await cancel(orderId)
  expect(await changes()).toEqual([
    [3, 10, 'cancelled', orderId],
    [-3, 7, 'order', orderId],
  ])
  expect((await history()).entries.map(({ at }) => at)).toEqual([
    '2030-05-01T03:01:00.000Z',
    '2030-05-01T03:00:00.000Z',
    '2030-05-01T03:00:00.000Z',
  ])
  expect((await history(2)).entries.map(({ amount }) => amount)).toEqual([1, -1])
})

test('an administrator who cancels an order gives its stock back, too', async () => {
  const { orderId } = await order([{ goodsId: 1, quantity: 2 }])
  await callEndpoint(backend, 'changeOrderStatus', {
    token: administrator,
    params: { orderId },
    body: { status: 'cancelled' },
  })
  expect((await changes())[0]).toEqual([2, 10, 'cancelled', orderId])
})

test('an order that nobody pays gives its stock back with that as the cause', async () => {
  const calls = paymentCalls(backend, hana.token)
  const expired = await calls.awaited()
  clock += 11 * 60_000
  await backend.runDueWork()
  const aborted = await calls.awaited()
  await calls.abort(aborted)
  expect(await calls.read(aborted)).toMatchObject({ status: 'payment_failed' })
  expect(await changes()).toEqual([
    [1, 10, 'unpaid', aborted.orderId],
    [-1, 9, 'order', aborted.orderId],
    [1, 10, 'unpaid', expired.orderId],
    [-1, 9, 'order', expired.orderId],
  ])
})

test('an order that is paid at a provider takes its stock once', async () => {
  const { awaited, card } = paymentCalls(backend, hana.token)
  const paid = await awaited()
  await card(paid, 'approved')
  expect(await changes()).toEqual([[-1, 9, 'order', paid.orderId]])
})

test('an account that is deleted gives back what its orders have, each by itself', async () => {
  const first = await order([{ goodsId: 1, quantity: 1 }])
  const second = await order([{ goodsId: 1, quantity: 2 }])
  const { awaited } = paymentCalls(backend, hana.token)
  const unpaid = await awaited()
  await callEndpoint(backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
  const returned = (await changes()).slice(0, 3)
  expect(returned.map(([amount, , cause, orderId]) => [amount, cause, orderId])).toEqual(
    expect.arrayContaining([
      [1, 'cancelled', first.orderId],
      [2, 'cancelled', second.orderId],
      [1, 'unpaid', unpaid.orderId],
    ]),
  )
  expect(returned[0]?.[1]).toBe(10)
})

test('an administrator who sets a stock, or adds a product, is named; other changes leave no entry', async () => {
  const set = { token: administrator, params: paramsOf(1) }
  await callEndpoint(backend, 'changeGoods', { ...set, body: { stock: 4 } })
  await callEndpoint(backend, 'changeGoods', { ...set, body: { stock: 4, price: 900 } })
  await callEndpoint(backend, 'changeGoods', { ...set, body: { price: 800 } })
  await callEndpoint(backend, 'changeGoods', { ...set, body: { stock: 5, expected: { stock: 99 } } })
  expect((await history()).entries.slice(0, -1)).toEqual([
    expect.objectContaining({ amount: -6, stock: 4, cause: 'administrator', nickname: '관리자' }),
  ])
  const tea = { name: '유자차', thumbnailUrl: '/pictures/v1/tea.svg', category: 'tea-coffee', price: 5000, stock: 3 }
  const { body } = await callEndpoint(backend, 'addGoods', { token: administrator, body: tea })
  const { goodsId } = v.parse(rest.addGoods.answer, body).goods
  expect((await history(goodsId)).entries).toMatchObject([{ amount: 3, stock: 3, cause: 'administrator' }])
})

test('an order that is refused leaves nothing, also of the products that it could have had', async () => {
  await stockUp(backend, 2, 5)
  const before = await history(2)
  expect(
    await order([
      { goodsId: 1, quantity: 1 },
      { goodsId: 2, quantity: 99 },
    ]),
  ).toMatchObject({ status: 409 })
  expect(await changes()).toEqual([])
  expect(await history(2)).toEqual(before)
})

test('the history is read page by page, newest first, also of a product that is no longer for sale', async () => {
  await buyTimes(backend, hana.token, 4)
  await callEndpoint(backend, 'retireGoods', { token: administrator, params: paramsOf(1) })
  const first = await history(1, { limit: '3' })
  const second = await history(1, { limit: '3', cursor: first.nextCursor ?? '' })
  expect([...first.entries, ...second.entries].map(({ stock }) => stock)).toEqual([6, 7, 8, 9, 10])
  expect(second.nextCursor).toBeNull()
  expect(await history(999_999)).toEqual({ entries: [], nextCursor: null })
})

test('administrators alone see it, and nonsense is refused', async () => {
  const statusOf = async (call: object) =>
    (await callEndpoint(backend, 'listStockHistory', { params: paramsOf(1), ...call })).status
  expect(await statusOf({})).toBe(401)
  expect(await statusOf({ token: hana.token })).toBe(403)
  const token = administrator
  expect(await statusOf({ token, query: { cursor: 'forged' } })).toBe(400)
  expect(await statusOf({ token, query: { limit: '0' } })).toBe(400)
  expect(await statusOf({ token, params: { goodsId: 'one' } })).toBe(400)
})

/** Changes of a product that happened before, so many milliseconds ago. */
async function fill(goodsId: number, changes: number, ago = 0): Promise<void> {
  const at = new Date(clock - ago).toISOString()
  const rows = Array.from({ length: changes }, (_, stock) => ({
    goods_id: goodsId,
    at,
    amount: 1,
    stock,
    cause: 'administrator' as const,
  }))
  await store.db.insertInto('stock_changes').values(rows).execute()
}
async function countKept(goodsId: number): Promise<number> {
  let kept = 0
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: StockHistoryPage = await history(goodsId, { limit: '60', ...(cursor && { cursor }) })
    kept += page.entries.length
    cursor = page.nextCursor
  }
  return kept
}

test('the newest thousand of a product stay, and nothing that is older than 90 days', async () => {
  const day = 24 * 60 * 60_000
  await store.db.deleteFrom('stock_changes').execute()
  await fill(2, 30, 91 * day)
  await fill(2, 20, 89 * day)
  await fill(1, 1_300)
  await fill(3, 7)
  await stockUp(backend, 1, 1_000)
  await buyTimes(backend, hana.token, 97)
  expect(await countKept(1)).toBe(1_398)
  // The hundredth change since the shop was opened.
  await stockUp(backend, 1, 1_000)
  expect([await countKept(1), await countKept(2), await countKept(3)]).toEqual([1_000, 20, 7])
})
