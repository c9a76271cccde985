import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
let backend: Backend

beforeEach(async () => {
  backend = await createTestBackend()
})
afterEach(() => backend.close())

const order = (
  token: string,
  items: object[],
  { key = crypto.randomUUID(), ...more }: { key?: string; from?: 'cart' } = {},
) =>
  callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': key },
    body: { items, recipient, ...more },
  })
const putIntoCart = (token: string, goodsId: number, quantity: number) =>
  callEndpoint(backend, 'putCartLine', { token, params: { goodsId: String(goodsId) }, body: { quantity } })

test('what is bought at once is not taken from the cart', async () => {
  const { token } = await signUpShopper(backend, '하나')
  await putIntoCart(token, 1, 5)
  const domainEvents: DomainEvent[] = []
  backend.domainEvents.subscribe((event) => domainEvents.push(event))
  expect(await order(token, [{ goodsId: 1, quantity: 1 }])).toMatchObject({ status: 201 })
  const { body } = await callEndpoint(backend, 'getCart', { token })
  expect(body).toMatchObject({ cart: [{ quantity: 5, goods: { goodsId: 1 } }] })
  expect(domainEvents.map(({ type }) => type)).not.toContain('cart-changed')
})

test('a cart that two windows order is ordered once; the same attempt is answered again', async () => {
  const { token } = await signUpShopper(backend, '하나')
  await putIntoCart(token, 1, 2)
  const items = [{ goodsId: 1, quantity: 2 }]
  const replies = await Promise.all(['window-1', 'window-2'].map((key) => order(token, items, { key, from: 'cart' })))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'cart_changed' })
  expect(
    await order(token, items, { key: replies[0]?.status === 201 ? 'window-1' : 'window-2', from: 'cart' }),
  ).toMatchObject({
    status: 201,
    headers: { 'Idempotency-Replayed': 'true' },
  })
  expect((await callEndpoint(backend, 'listOrders', { token })).body).toMatchObject({ orders: [{}] })
  await putIntoCart(token, 1, 3)
  expect(await order(token, items, { from: 'cart' })).toMatchObject({ status: 409, body: { code: 'cart_changed' } })
  expect((await callEndpoint(backend, 'getCart', { token })).body).toMatchObject({ cart: [{ quantity: 3 }] })
})
