import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AdminOrdersPage } from '#app/contract/admin.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { differencesOf } from '#mock-server/store/differences.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { orderGramsWanted } from '#mock-server/store/search/order-grams.ts'
import { indexedAtOnce } from '#mock-server/store/search/order-index.ts'
import { spell } from '#mock-server/store/search/spelling.ts'
import { buy, buyTimes, upTo } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let store: Store
let backend: Backend
let administrator: string
let hana: string

beforeEach(async () => {
  store = await openTestStore()
  backend = await createTestBackend({ store })
  administrator = await signInAs(backend, testAdministrator)
  hana = (await signUpShopper(backend, '하나')).token
  const duri = (await signUpShopper(backend, 'Duri')).token
  await buy(backend, hana, 1)
  await buy(backend, duri, 2)
  await buy(backend, hana, 3)
  await buy(backend, duri, 3)
})
afterEach(() => backend.close())

async function look(query: Record<string, string> = {}): Promise<AdminOrdersPage> {
  const { status, body } = await callEndpoint(backend, 'listAllOrders', { token: administrator, query })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as AdminOrdersPage
}
const numbers = async (query?: Record<string, string>) =>
  (await look(query)).orders.map(({ orderNumber }) => orderNumber)

test('everybody’s orders are there, newest first, page by page, none twice and none missing', async () => {
  const first = await look({ limit: '3' })
  expect(first.orders.map(({ orderNumber, nickname }) => [orderNumber, nickname])).toEqual([
    [4, 'Duri'],
    [3, '하나'],
    [2, 'Duri'],
  ])
  expect(first.latest).toBe(4)
  // Orders placed meanwhile don't shift pages.
  await buy(backend, hana, 1)
  const second = await look({ limit: '3', cursor: first.nextCursor ?? '' })
  expect(second.orders.map(({ orderNumber }) => orderNumber)).toEqual([1])
  expect(second.nextCursor).toBeNull()
})

test('what was missed is asked for by the last number that is known', async () => {
  expect(await numbers({ after: '2' })).toEqual([3, 4])
  expect(await numbers({ after: '1', limit: '2' })).toEqual([2, 3])
  expect(await look({ after: '4' })).toEqual({ orders: [], nextCursor: null, latest: 4 })
})

test('orders are found by status, and by what people call them', async () => {
  const [newest] = (await look()).orders
  const orderId = newest?.orderId ?? ''
  await callEndpoint(backend, 'changeOrderStatus', {
    token: administrator,
    params: { orderId },
    body: { status: 'packed' },
  })
  expect(await numbers({ status: 'packed' })).toEqual([4])
  expect(await numbers({ status: 'paid' })).toEqual([3, 2, 1])
  expect(await numbers({ q: 'duri' })).toEqual([4, 2])
  expect(await numbers({ q: 'DURI 사이다' })).toEqual([4])
  expect(await numbers({ q: 'lemon-lime', status: 'paid' })).toEqual([3])
  expect(await numbers({ q: orderId.toUpperCase() })).toEqual([4])
  expect(await numbers({ q: '김하나' })).toEqual([4, 3, 2, 1])
  expect(await numbers({ q: '%_' })).toEqual([])
})

test('orders of a period are found, its first moment included and its last one not, page by page', async () => {
  await setTimes(['2026-11-01T00:00:00.000Z', '2026-11-02T00:00:00.000Z', '2026-11-03T00:00:00.000Z'])
  expect(await numbers({ from: '2026-11-02T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z' })).toEqual([2])
  expect(await numbers({ from: '2026-11-02T00:00:00.001Z', to: '2026-11-03T00:00:00.001Z' })).toEqual([3])
  expect(await numbers({ to: '2026-11-03T00:00:00Z' })).toEqual([2, 1])
  // Any way of writing a moment.
  expect(await numbers({ from: '2026-11-02T09:00:00+09:00' })).toEqual([4, 3, 2])
  expect(await numbers({ from: '2026-11-02T00:00:00Z', q: 'duri' })).toEqual([4, 2])
  expect(await numbers({ from: '2026-11-02T00:00:00Z', q: '사이다', status: 'paid' })).toEqual([4, 3])
  expect(await numbers({ from: '2026-11-02T00:00:00Z', after: '0' })).toEqual([2, 3, 4])
  expect(await numbers({ from: '2026-11-03T00:00:00Z', to: '2026-11-02T00:00:00Z' })).toEqual([])
  const first = await look({ from: '2026-11-02T00:00:00Z', limit: '2' })
  const second = await look({ from: '2026-11-02T00:00:00Z', limit: '2', cursor: first.nextCursor ?? '' })
  expect(second.orders.map(({ orderNumber }) => orderNumber)).toEqual([2])
  expect(second.nextCursor).toBeNull()
})

test('no order of a period is missing where the clocks of two nodes differ a little', async () => {
  await setTimes(['2026-11-02T00:00:10.000Z', '2026-11-01T23:59:59.000Z', '2026-11-02T00:00:20.000Z'])
  expect(await numbers({ from: '2026-11-02T00:00:00Z', to: '2026-11-02T00:00:15Z' })).toEqual([1])
  expect(await numbers({ to: '2026-11-02T00:00:00Z' })).toEqual([2])
})

/** Sets when the first orders were placed. */
async function setTimes(times: readonly string[]) {
  for (const [index, ordered_at] of times.entries()) {
    const order = store.db.updateTable('orders').where('order_number', '=', index + 1)
    await order.set({ ordered_at }).execute()
  }
}

/** Enough orders that the older ones are in the index, and the newest are not. */
async function fillUp() {
  await buyTimes(backend, hana, 2 * indexedAtOnce)
}

test('orders are found in the index as well as among the newest, page by page', async () => {
  await fillUp()
  expect(await numbers({ q: 'duri' })).toEqual([4, 2])
  expect(await numbers({ q: 'duri 사이다' })).toEqual([4])
  await buy(backend, hana, 3)
  expect(await numbers({ q: '시원한 사이다' })).toEqual([105, 4, 3])
  expect(await numbers({ q: '시원한 사이다', after: '0', limit: '2' })).toEqual([3, 4])
  expect(await numbers({ q: '시원한 사이다', after: '3' })).toEqual([4, 105])
  const first = await look({ q: '하나', limit: '60' })
  const second = await look({ q: '하나', limit: '60', cursor: first.nextCursor ?? '' })
  expect([...first.orders, ...second.orders].map(({ orderNumber }) => orderNumber)).toEqual(upTo(105).toReversed())
})

test('what only looks like a match to the index is not shown', async () => {
  await fillUp()
  // Each three letters of the word are in the order, but not in a row, and letters of a syllable are no syllable.
  expect(await numbers({ q: '사이다이' })).toEqual([])
  expect(await numbers({ q: '시워' })).toEqual([])
  expect(await numbers({ q: 'lime-lemon' })).toEqual([])
  // No letters of two fields next to each other.
  expect(await numbers({ q: '김하나010' })).toEqual([])
})

test.each(['1234', '010-1234', '01012345678', '1234-5678', '+82-10-1234', '(010)1234'])(
  'orders are found by the phone number, however it is written: %s',
  async (q) => {
    expect(await numbers({ q, limit: '1' })).toEqual([4])
    await fillUp()
    expect(await numbers({ q, after: '0', limit: '2' })).toEqual([1, 2])
    expect(await numbers({ q: '010-4321' })).toEqual([])
  },
)

test('words that are too short for the index are found', async () => {
  await fillUp()
  expect(await numbers({ q: '이' })).toEqual([4, 3])
  expect(await numbers({ q: 'duri 이' })).toEqual([4])
})

test('orders of a deleted account are not found by nickname, recipient or phone number, and still by product', async () => {
  const { token, password } = await signUpShopper(backend, '떠나는사람')
  await buy(backend, token, 3)
  await fillUp()
  const inIndex = () => {
    const range = { above: 0, upTo: 105 }
    return differencesOf(store.db).findOrdersByGrams(
      store.db,
      orderGramsWanted(range, [[spell('떠나는')]]),
      range,
      'asc',
    )
  }
  expect(await inIndex()).toEqual([5])
  expect(await numbers({ q: '떠나는' })).toEqual([5])
  await callEndpoint(backend, 'deleteMe', { token, body: { password } })
  for (const q of ['떠나는', '사람']) expect(await numbers({ q })).toEqual([])
  for (const q of ['김하나', '010-1234']) expect(await numbers({ q, after: '4', limit: '1' })).toEqual([6])
  expect(await numbers({ q: '사이다' })).toEqual([5, 4, 3])
  expect(await inIndex()).toEqual([])
})

test('no orders are shown to others, and bad questions are refused', async () => {
  expect((await callEndpoint(backend, 'listAllOrders')).status).toBe(401)
  expect((await callEndpoint(backend, 'listAllOrders', { token: hana })).status).toBe(403)
  for (const query of [
    { status: 'lost' },
    { after: '-1' },
    { limit: '0' },
    { cursor: 'forged' },
    { from: 'yesterday' },
    { from: '2026-11-02' },
    { to: '2026-13-02T00:00:00Z' },
    { to: '2026-11-02T25:00:00Z' },
    { to: '2026-11-02T00:00:00+23' },
    { q: 'x'.repeat(61) },
  ]) {
    const reply = await callEndpoint(backend, 'listAllOrders', { token: administrator, query })
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid', fields: { [Object.keys(query)[0] ?? '']: expect.any(String) } },
    })
  }
})
