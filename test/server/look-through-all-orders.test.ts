import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AdminOrdersPage } from '#app/contract/admin.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let backend: Backend
let administrator: string
let hana: string

beforeEach(async () => {
  backend = await createTestBackend()
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

test('no orders are shown to others, and bad questions are refused', async () => {
  expect((await callEndpoint(backend, 'listAllOrders')).status).toBe(401)
  expect((await callEndpoint(backend, 'listAllOrders', { token: hana })).status).toBe(403)
  for (const query of [
    { status: 'lost' },
    { after: '-1' },
    { limit: '0' },
    { cursor: 'forged' },
    { q: 'x'.repeat(61) },
  ]) {
    const reply = await callEndpoint(backend, 'listAllOrders', { token: administrator, query })
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid', fields: { [Object.keys(query)[0] ?? '']: expect.any(String) } },
    })
  }
})
