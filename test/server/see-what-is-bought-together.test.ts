import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Goods } from '#app/contract/goods.ts'
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
async function order(...goodsIds: number[]): Promise<string> {
  const { status, body } = await callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': `order-${(orders += 1)}-bought-together` },
    body: {
      items: goodsIds.map((goodsId) => ({ goodsId, quantity: 1 })),
      recipient: { name: '김미나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' },
    },
  })
  expect(status).toBe(201)
  return (body as { order: { orderId: string } }).order.orderId
}

async function boughtWith(goodsId: number): Promise<number[]> {
  const { status, body } = await callEndpoint(backend, 'listBoughtTogether', { params: { goodsId: String(goodsId) } })
  expect(status).toBe(200)
  return (body as { goods: Goods[] }).goods.map((goods) => goods.goodsId)
}

test('what most orders have together comes first, at most six products, and never the product itself', async () => {
  await order(1, 2, 3)
  await order(3, 1)
  await order(2, 9)
  expect(await boughtWith(1)).toEqual([3, 2])
  expect(await boughtWith(9)).toEqual([2])
  await order(1, 4, 5, 6, 7, 8, 9)
  expect(await boughtWith(1)).toEqual([3, 9, 8, 7, 6, 5])
})

test('orders of one product say nothing, and neither do cancelled ones', async () => {
  await order(1)
  const orderId = await order(1, 2)
  expect(await boughtWith(1)).toEqual([2])
  await callEndpoint(backend, 'cancelOrder', { token, params: { orderId }, body: { status: 'cancelled' } })
  expect(await boughtWith(1)).toEqual([])
})

test('a product that nobody can buy is neither asked for nor answered', async () => {
  const { status } = await callEndpoint(backend, 'listBoughtTogether', { params: { goodsId: '999999' } })
  expect(status).toBe(404)
})
