import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signInAs, signUpShopper, type TestCall } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

const tea = { goodsId: 9001, name: '유자차', thumbnailUrl: '/pictures/v1/tea.svg', category: 'tea-coffee', price: 5000 }
const params = { goodsId: '9001' }
let backend: Backend
let domainEvents: DomainEvent[]
let token: string

beforeEach(async () => {
  backend = await createTestBackend()
  token = await signInAs(backend, testAdministrator)
  domainEvents = []
  backend.domainEvents.subscribe((event) => domainEvents.push(event))
})
afterEach(() => backend.close())

const manage = (name: 'addGoods' | 'changeGoods' | 'retireGoods', call: TestCall) =>
  callEndpoint(backend, name, { token, ...call })

test('goods are added as the origin does, and what it does not know has a default', async () => {
  const text = new URLSearchParams({ ...tea, goodsId: '9001', price: '5000' }).toString()
  const reply = await manage('addGoods', { text, headers: { 'content-type': 'application/x-www-form-urlencoded' } })

  const pictures = [{ url: tea.thumbnailUrl, alt: '유자차', altEn: '유자차' }]
  const goods = { ...tea, nameEn: '유자차', description: '', descriptionEn: '', stock: 100, sold: 0, pictures }
  expect(reply).toMatchObject({ status: 201, body: { goods } })
  expect((await callEndpoint(backend, 'getGoods', { params })).body).toEqual({ goods })
})

test('a number that is taken is refused with the words of the origin, even one of retired goods', async () => {
  await manage('addGoods', { body: tea })
  await manage('retireGoods', { params })
  expect(await manage('addGoods', { body: tea })).toMatchObject({
    status: 400,
    body: { success: false, code: 'goods_exists', errorMessage: '이미 있는 데이터입니다.' },
  })
})

test('a number that would leave none for the next goods is refused', async () => {
  for (const goodsId of [Number.MAX_SAFE_INTEGER, 1_000_000_000, 0, 1.5]) {
    expect(await manage('addGoods', { body: { ...tea, goodsId } })).toMatchObject({
      status: 400,
      body: { fields: { goodsId: '상품 번호가 올바르지 않아요.' } },
    })
  }
  const { goodsId: _, ...unnumbered } = tea
  expect(await manage('addGoods', { body: { ...tea, goodsId: 999_999_999 } })).toMatchObject({ status: 201 })
  expect(await manage('addGoods', { body: unnumbered })).toMatchObject({ status: 201 })
})

test('a change keeps what it leaves out, is found under its new name, and its stock is told', async () => {
  await manage('addGoods', { body: tea })
  domainEvents.length = 0
  const reply = await manage('changeGoods', { params, body: { name: '생강차', stock: 0 } })
  expect(reply).toMatchObject({ status: 200, body: { goods: { ...tea, name: '생강차', nameEn: '유자차', stock: 0 } } })
  expect(domainEvents).toEqual([
    { type: 'stock-changed', change: { goodsId: 9001, stock: 0, sold: 0 } },
    { type: 'goods-changed', change: { goodsId: 9001, goods: expect.objectContaining({ name: '생강차', stock: 0 }) } },
  ])
  const found = await callEndpoint(backend, 'listGoods', { query: { q: '생강차', category: 'tea-coffee' } })
  expect(found.body).toMatchObject({ goods: expect.arrayContaining([expect.objectContaining({ goodsId: 9001 })]) })
})

test('retired goods are gone from list, page and carts, but stay in the orders', async () => {
  await manage('addGoods', { body: tea })
  const shopper = await signUpShopper(backend, '하나')
  const userId = (await backend.findSession(shopper.token))?.user.userId
  const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
  await callEndpoint(backend, 'createOrder', {
    token: shopper.token,
    headers: { 'idempotency-key': 'attempt-1' },
    body: { items: [{ goodsId: 9001, quantity: 1 }], recipient },
  })
  await callEndpoint(backend, 'putCartLine', { token: shopper.token, params, body: { quantity: 1 } })
  domainEvents.length = 0

  expect(await manage('retireGoods', { params })).toMatchObject({ status: 204, body: undefined })

  expect(domainEvents).toEqual([
    { type: 'cart-changed', userId, change: { lines: [] } },
    { type: 'goods-changed', change: { goodsId: 9001 } },
  ])
  expect((await callEndpoint(backend, 'getCart', { token: shopper.token })).body).toEqual({ cart: [] })
  expect((await callEndpoint(backend, 'getGoods', { params })).status).toBe(404)
  expect((await callEndpoint(backend, 'listGoods', { query: { q: '유자차' } })).body).not.toMatchObject({
    goods: expect.arrayContaining([expect.objectContaining({ goodsId: 9001 })]),
  })
  expect((await callEndpoint(backend, 'listOrders', { token: shopper.token })).body).toMatchObject({
    orders: [{ items: [{ goodsId: 9001, name: '유자차' }] }],
  })
  for (const name of ['changeGoods', 'retireGoods'] as const) {
    expect(await manage(name, { params, body: {} })).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  }
})
