import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let clock: number
let backend: Backend
let token: string

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  token = await signInAs(backend, testAdministrator)
})
afterEach(() => backend.close())

async function setStock(goodsId: number, stock: number) {
  clock += 60_000
  const call = { token, params: { goodsId: String(goodsId) }, body: { stock } }
  expect(await callEndpoint(backend, 'changeGoods', call)).toMatchObject({ status: 200 })
}

async function restocked(): Promise<number[]> {
  const { status, body } = await callEndpoint(backend, 'listRestocked', {})
  expect(status).toBe(200)
  return v.parse(rest.listRestocked.answer, body).goods.map(({ goodsId }) => goodsId)
}

test('what was sold out and was filled up is listed, the latest first, as long as there is some', async () => {
  await setStock(45, 3)
  await setStock(1, 0)
  await setStock(1, 5)
  await setStock(2, 0)
  await setStock(3, 9)
  await setStock(4, 0)
  await setStock(4, 1)
  await setStock(4, 0)
  expect(await restocked()).toEqual([1, 45])
})

test('at most three are listed, each once', async () => {
  for (const goodsId of [1, 2, 3, 4, 1]) {
    await setStock(goodsId, 0)
    await setStock(goodsId, 7)
  }
  expect(await restocked()).toEqual([1, 4, 3])
})

test('a product that is new has not come in again, and one that was sold out and filled up has', async () => {
  const body = { goodsId: 9001, name: '유자차', thumbnailUrl: '/tea.svg', category: 'tea-coffee', price: 1, stock: 2 }
  await callEndpoint(backend, 'addGoods', { token, body })
  expect(await restocked()).toEqual([])
  await setStock(9001, 0)
  await setStock(9001, 2)
  expect(await restocked()).toEqual([9001])
})

test('after a week it is nothing new', async () => {
  await setStock(45, 3)
  clock += 8 * 24 * 3_600_000
  expect(await restocked()).toEqual([])
})

test('what a cancelled order gives back is no restock, and a product that is gone is not listed', async () => {
  await setStock(1, 1)
  const hana = await signUpShopper(backend, '하나')
  const order = await callEndpoint(backend, 'createOrder', {
    token: hana.token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient: { name: '하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' },
    },
  })
  const { orderId } = v.parse(rest.createOrder.answer, order.body).order
  await callEndpoint(backend, 'cancelOrder', { token: hana.token, params: { orderId }, body: { status: 'cancelled' } })
  await setStock(45, 3)
  await callEndpoint(backend, 'retireGoods', { token, params: { goodsId: '45' } })
  expect(await restocked()).toEqual([])
})
