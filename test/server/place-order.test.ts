import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Order } from '#app/contract/order.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
let backend: Backend
let domainEvents: DomainEvent[]

beforeEach(async () => {
  backend = await createTestBackend()
  domainEvents = []
  backend.domainEvents.subscribe((event) => domainEvents.push(event))
})
afterEach(() => backend.close())

function order(
  token: string,
  items: object[],
  { key = crypto.randomUUID(), ...more }: { key?: string; expectedTotal?: number; from?: 'cart' } = {},
) {
  return callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': key },
    body: { items, recipient, ...more },
  })
}

async function goodsNow(goodsId: number) {
  const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  return (body as { goods: { stock: number; sold: number; price: number } }).goods
}

async function setStock(goodsId: number, stock: number) {
  const token = await signInAs(backend, testAdministrator)
  await callEndpoint(backend, 'changeGoods', { params: { goodsId: String(goodsId) }, body: { stock }, token })
  domainEvents.length = 0
}

const putIntoCart = (token: string, goodsId: number, quantity: number) =>
  callEndpoint(backend, 'putCartLine', { token, params: { goodsId: String(goodsId) }, body: { quantity } })

const orderOf = (body: object | undefined) => (body as { order: Order }).order

test('an order of the cart prices from the shop, takes stock, and empties the cart of what was bought', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const before = await goodsNow(1)
  for (const [goodsId, quantity] of [
    [1, 3],
    [2, 1],
    [3, 5],
  ] as const) {
    await putIntoCart(token, goodsId, quantity)
  }
  domainEvents.length = 0

  const reply = await order(
    token,
    [
      { goodsId: 1, quantity: 2, price: 1 },
      { goodsId: 2, quantity: 1 },
      { goodsId: 1, quantity: 1 },
    ],
    { from: 'cart' },
  )

  expect(reply.status).toBe(201)
  expect(orderOf(reply.body)).toMatchObject({
    status: 'paid',
    total: 3 * 3000 + 1200,
    recipient,
    items: [
      { goodsId: 1, quantity: 3, price: 3000 },
      { goodsId: 2, quantity: 1, price: 1200 },
    ],
  })
  expect(await goodsNow(1)).toMatchObject({ stock: before.stock - 3, sold: before.sold + 3 })
  const { body: cart } = await callEndpoint(backend, 'getCart', { token })
  expect(cart).toMatchObject({ cart: [{ quantity: 5, goods: { goodsId: 3 } }] })
  expect(await backend.feed.between(0, 10, 10)).toMatchObject([
    { seq: 1, nickname: '하나', goodsId: 1, goodsName: '시원한 콜라 외 1개의 상품' },
  ])
  expect(domainEvents.map((event) => event.type).toSorted()).toEqual([
    'cart-changed',
    'order-changed',
    'purchased',
    'stock-changed',
    'stock-changed',
  ])
  expect(domainEvents).toContainEqual({
    type: 'stock-changed',
    change: { goodsId: 1, stock: before.stock - 3, sold: before.sold + 3 },
  })
})

test('twenty shoppers after the last three pieces: exactly three orders', async () => {
  const shoppers = await Promise.all(Array.from({ length: 20 }, (_, i) => signUpShopper(backend, `shopper-${i}`)))
  await setStock(1, 3)

  const replies = await Promise.all(shoppers.map(({ token }) => order(token, [{ goodsId: 1, quantity: 1 }])))

  expect(replies.filter(({ status }) => status === 201)).toHaveLength(3)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(17)
  expect(await goodsNow(1)).toMatchObject({ stock: 0 })
  expect(await backend.feed.between(0, 100, 100)).toHaveLength(3)
})

test('the same key twenty times at once: one order, one feed row, the same answer', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const before = await goodsNow(1)
  const key = 'one-attempt-to-order'

  const replies = await Promise.all(
    Array.from({ length: 20 }, () => order(token, [{ goodsId: 1, quantity: 2 }], { key })),
  )

  expect(new Set(replies.map(({ status, body }) => JSON.stringify({ status, body })))).toHaveLength(1)
  expect(replies[0]?.status).toBe(201)
  expect(replies.filter(({ headers }) => headers['Idempotency-Replayed'] === 'true')).toHaveLength(19)
  expect(await backend.feed.latest()).toBe(1)
  expect(await goodsNow(1)).toMatchObject({ stock: before.stock - 2 })
  const { body } = await callEndpoint(backend, 'listOrders', { token, query: { key } })
  expect(body).toMatchObject({ orders: [{ orderId: orderOf(replies[0]?.body).orderId }], nextCursor: null })
  expect(domainEvents.filter((event) => event.type === 'purchased')).toHaveLength(1)
})

test('a key is remembered for a day, and then forgotten together with the answer', async () => {
  let clock = Date.parse('2030-01-01T00:00:00.000Z')
  const store = await openTestStore()
  await backend.close()
  backend = await createTestBackend({ store, now: () => new Date(clock) })
  const { token } = await signUpShopper(backend, '하나')
  const items = [{ goodsId: 1, quantity: 1 }]
  const first = await order(token, items, { key: 'of-yesterday' })
  clock += 12 * 3_600_000
  await order(token, items, { key: 'of-last-night' })

  clock += 12 * 3_600_000
  expect(await order(token, items, { key: 'of-yesterday' })).toMatchObject({
    status: 201,
    body: first.body,
    headers: { 'Idempotency-Replayed': 'true' },
  })
  clock += 1
  await order(token, items, { key: 'of-today' })
  await backend.runDueWork()
  const kept = await store.db.selectFrom('order_answers').select('idempotency_key').execute()
  expect(kept.map((row) => row.idempotency_key).toSorted()).toEqual(['of-last-night', 'of-today'])
  expect((await callEndpoint(backend, 'listOrders', { token })).body).toMatchObject({ orders: [{}, {}, {}] })
})

test('a key is one attempt of one account: other goods are refused, another shopper is not', async () => {
  const hana = await signUpShopper(backend, '하나')
  const duri = await signUpShopper(backend, '두리')
  const key = 'one-attempt-to-order'
  await order(hana.token, [{ goodsId: 1, quantity: 1 }], { key })

  const other = await order(hana.token, [{ goodsId: 1, quantity: 2 }], { key })
  expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  expect(await order(duri.token, [{ goodsId: 1, quantity: 2 }], { key })).toMatchObject({ status: 201 })
  expect(await backend.feed.latest()).toBe(2)
})

test('out of stock takes nothing, names the lines, and is not stored as the answer', async () => {
  const { token } = await signUpShopper(backend, '하나')
  await setStock(2, 1)
  const before = await goodsNow(1)
  const items = [
    { goodsId: 1, quantity: 1 },
    { goodsId: 2, quantity: 2 },
  ]
  const key = 'one-attempt-to-order'

  expect(await order(token, items, { key })).toMatchObject({
    status: 409,
    body: { code: 'out_of_stock', fields: { 'items.1.quantity': '재고가 부족해요.' } },
  })
  expect(await goodsNow(1)).toEqual(before)
  expect(await goodsNow(2)).toMatchObject({ stock: 1 })
  expect(await backend.feed.latest()).toBe(0)
  expect(domainEvents).toEqual([])

  await setStock(2, 2)
  expect(await order(token, items, { key })).toMatchObject({ status: 201 })
})

test('goods that are unknown or retired are named by their lines', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const admin = await signInAs(backend, testAdministrator)
  await callEndpoint(backend, 'retireGoods', { token: admin, params: { goodsId: '2' } })

  const reply = await order(token, [
    { goodsId: 999_999, quantity: 1 },
    { goodsId: 1, quantity: 1 },
    { goodsId: 2, quantity: 1 },
  ])

  expect(reply).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  expect(Object.keys((reply.body as { fields: object }).fields)).toEqual(['items.0.goodsId', 'items.2.goodsId'])
})

test('a total that is no longer right is refused with the new one', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const items = [{ goodsId: 1, quantity: 2 }]
  const before = await goodsNow(1)

  expect(await order(token, items, { expectedTotal: 5999 })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', total: 6000 },
  })
  expect(await goodsNow(1)).toEqual(before)
  expect(await order(token, items, { expectedTotal: 6000 })).toMatchObject({ status: 201 })
})

test('lines of the same goods may not add up to more than 99', async () => {
  const { token } = await signUpShopper(backend, '하나')
  const reply = await order(token, [
    { goodsId: 1, quantity: 60 },
    { goodsId: 2, quantity: 1 },
    { goodsId: 1, quantity: 40 },
  ])
  expect(reply).toMatchObject({ status: 400, body: { code: 'invalid' } })
  expect(Object.keys((reply.body as { fields: object }).fields)).toEqual(['items.0.quantity', 'items.2.quantity'])
})
