import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PurchasesPage } from '#app/contract/purchase.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

let backend: Backend
let token: string
beforeEach(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, 'mina')).token
})
afterEach(() => backend.close())

let orders = 0
async function order(...goodsIds: number[]): Promise<void> {
  const { status } = await callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': `order-${(orders += 1)}-of-this-test` },
    body: {
      items: goodsIds.map((goodsId) => ({ goodsId, quantity: 1 })),
      recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' },
    },
  })
  expect(status).toBe(201)
}

async function purchasesOf(goodsId: number, query: Record<string, string> = {}): Promise<number[]> {
  const { body } = await callEndpoint(backend, 'listPurchases', { query: { goodsId: String(goodsId), ...query } })
  return (body as PurchasesPage).purchases.map(({ seq }) => seq)
}

test('an order counts for each of its goods, whichever the feed names', async () => {
  await order(1)
  await order(2, 1, 3)
  await order(3)
  expect(await purchasesOf(1)).toEqual([1, 2])
  expect(await purchasesOf(2)).toEqual([2])
  expect(await purchasesOf(3)).toEqual([2, 3])
  expect(await purchasesOf(4)).toEqual([])
})

test('the newest come, as many as are asked for, or what came after a purchase', async () => {
  for (let count = 0; count < 4; count += 1) await order(1)
  await order(2)
  expect(await purchasesOf(1, { limit: '2' })).toEqual([3, 4])
  expect(await purchasesOf(1, { after: '1', limit: '2' })).toEqual([2, 3])
  const { body } = await callEndpoint(backend, 'listPurchases', { query: { goodsId: '1' } })
  expect(body).toMatchObject({ latest: 5 })
})
