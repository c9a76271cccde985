import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Goods, GoodsInFull } from '#app/contract/goods.ts'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { receive } from '#test/support/backend/receive.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { paymentCalls } from '#test/support/server/payment-calls.ts'

// Potatoes of 2, 5 and 10 kg, of which the last are sold out, and toilet paper of two plies and two sizes.
const [potatoes, potatoes5, potatoes10, paper] = [10, 80, 81, 9]

let backend: Backend
beforeEach(async () => {
  backend = await createTestBackend()
})
afterEach(() => backend.close())

async function read(goodsId: number): Promise<GoodsInFull> {
  const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: String(goodsId) } })
  return v.parse(rest.getGoods.answer, body).goods
}

async function list(query: Record<string, string> = {}): Promise<Goods[]> {
  const { body } = await callEndpoint(backend, 'listGoods', { query: { limit: '60', ...query } })
  return v.parse(rest.listGoods.answer, body).goods
}

const idsOf = (goods: readonly Goods[]) => goods.map(({ goodsId }) => goodsId)
const listed = async (goodsId: number, query?: Record<string, string>) =>
  (await list(query)).find((one) => one.goodsId === goodsId)

const asAdministrator = () => signInAs(backend, testAdministrator)
const change = async (goodsId: number, body: object) =>
  callEndpoint(backend, 'changeGoods', { token: await asAdministrator(), params: { goodsId: String(goodsId) }, body })
const retire = async (goodsId: number) =>
  callEndpoint(backend, 'retireGoods', { token: await asAdministrator(), params: { goodsId: String(goodsId) } })

describe('the page of a product with options', () => {
  test.each([potatoes, potatoes5])('has all of its variants, whichever is looked at: %i', async (goodsId) => {
    const { variants } = await read(goodsId)
    expect(variants?.options).toEqual([{ name: '무게', nameEn: 'Weight' }])
    expect(variants?.list).toMatchObject([
      { goodsId: potatoes, name: '감자 2kg', price: 5900, stock: 115, values: [{ name: '2kg', nameEn: '2 kg' }] },
      { goodsId: potatoes5, name: '감자 5kg', price: 12_900, stock: 40, values: [{ name: '5kg', nameEn: '5 kg' }] },
      { goodsId: potatoes10, name: '감자 10kg', stock: 0, values: [{ name: '10kg', nameEn: '10 kg' }] },
    ])
  })

  test('with two options it has the combinations that exist', async () => {
    const { variants } = await read(paper)
    expect(variants?.options.map(({ name }) => name)).toEqual(['두께', '롤'])
    const combinations = variants?.list.map(({ values }) => values.map(({ name }) => name).join(' '))
    expect(combinations).toEqual(['3겹 30롤', '3겹 12롤', '4겹 30롤'])
  })

  test('a product without options has none', async () => {
    expect(await read(3)).not.toHaveProperty('variants')
    expect(await read(3)).not.toHaveProperty('family')
  })
})

describe('lists', () => {
  test('show one product of each family, with how many there are and what they cost', async () => {
    expect(idsOf(await list({ category: 'vegetables' }))).toEqual([76, 69, 60, 50, 40, 30, 20, 10])
    expect((await listed(potatoes, { category: 'vegetables' }))?.family).toEqual({
      size: 3,
      inStock: 2,
      lowestPrice: 5900,
      highestPrice: 22_900,
    })
    const { body } = await callEndpoint(backend, 'listCategories')
    expect(Object(body).categories).toContainEqual({ category: 'vegetables', count: 8 })
  })

  test('find a family by the words of any variant, once', async () => {
    expect(idsOf(await list({ q: '감자 10kg' }))).toEqual([potatoes])
    expect(idsOf(await list({ q: '4겹' }))).toEqual([paper])
    await change(potatoes5, { name: '햇감자 다섯 킬로' })
    expect(idsOf(await list({ q: '다섯 킬로' }))).toEqual([potatoes])
    await retire(potatoes5)
    expect(idsOf(await list({ q: '다섯 킬로' }))).toEqual([])
  })

  test('sort and filter a family by its cheapest variant', async () => {
    const milk = 43
    expect((await list({ sort: 'price_asc', limit: '1' }))[0]?.goodsId).toBe(milk)
    expect(idsOf(await list({ maxPrice: '1100' }))).toEqual([milk])
    const { body } = await callEndpoint(backend, 'listGoods', { query: { sort: 'price_asc', limit: '1' } })
    const { nextCursor } = v.parse(rest.listGoods.answer, body)
    expect(idsOf(await list({ sort: 'price_asc', limit: '2', cursor: String(nextCursor) }))).toEqual([2, 4])
    expect(idsOf(await list({ category: 'drink', sort: 'price_desc', limit: '1' }))).toEqual([53])
  })

  test('have a family in stock as long as one of its variants is', async () => {
    for (const goodsId of [potatoes, potatoes5]) await stockUp(backend, goodsId, 1)
    const { token } = await signUpShopper(backend, 'mina')
    await buy(backend, token, potatoes)
    expect(await listed(potatoes, { inStock: 'true', category: 'vegetables' })).toMatchObject({ stock: 0 })
    await buy(backend, token, potatoes5)
    expect(await listed(potatoes, { inStock: 'true', category: 'vegetables' })).toBeUndefined()
    expect((await listed(potatoes, { category: 'vegetables' }))?.family?.inStock).toBe(0)
    await stockUp(backend, potatoes10, 2)
    expect((await listed(potatoes, { inStock: 'true', category: 'vegetables' }))?.family?.inStock).toBe(1)
  })

  test('follow the prices of variants', async () => {
    await change(potatoes5, { price: 4000 })
    expect((await listed(potatoes, { maxPrice: '4000' }))?.family).toMatchObject({ lowestPrice: 4000, size: 3 })
  })
})

describe('a variant is bought like any product', () => {
  test('the order names it and costs what it costs, whatever the client says', async () => {
    const { token } = await signUpShopper(backend, 'mina')
    const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
    const { body } = await callEndpoint(backend, 'createOrder', {
      token,
      headers: { 'idempotency-key': 'potatoes-0001' },
      body: { items: [{ goodsId: potatoes5, quantity: 2, price: 1, values: ['10kg'] }], recipient },
    })
    expect(Object(body).order).toMatchObject({
      total: 25_800,
      items: [{ goodsId: potatoes5, name: '감자 5kg', price: 12_900 }],
    })
    expect((await read(potatoes5)).stock).toBe(38)
    expect((await read(potatoes)).stock).toBe(115)
  })

  test('one that is retired leaves the carts, the lists and the page of the others', async () => {
    const { token } = await signUpShopper(backend, 'mina')
    const params = { goodsId: String(potatoes5) }
    await callEndpoint(backend, 'putCartLine', { token, params, body: { quantity: 1 } })
    expect((await retire(potatoes5)).status).toBe(204)
    expect((await callEndpoint(backend, 'getCart', { token })).body).toEqual({ cart: [] })
    expect((await callEndpoint(backend, 'getGoods', { params })).status).toBe(404)
    expect((await read(potatoes)).variants?.list.map(({ goodsId }) => goodsId)).toEqual([potatoes, potatoes10])
    expect((await listed(potatoes, { category: 'vegetables' }))?.family).toMatchObject({ size: 2, inStock: 1 })
  })

  test('one that nobody may sell any more is refused in an order, and nothing is taken', async () => {
    await retire(potatoes5)
    const { token } = await signUpShopper(backend, 'mina')
    const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }
    const { status, body } = await callEndpoint(backend, 'createOrder', {
      token,
      headers: { 'idempotency-key': 'potatoes-0002' },
      body: { items: [potatoes, potatoes5].map((goodsId) => ({ goodsId, quantity: 1 })), recipient },
    })
    expect([status, Object(body).code]).toEqual([404, 'goods_not_found'])
    expect((await read(potatoes)).stock).toBe(115)
  })
})

test('one that is retired while an order of it awaits its payment is paid all the same, under its name', async () => {
  const { token } = await signUpShopper(backend, 'mina')
  const calls = paymentCalls(backend, token)
  const order = await calls.awaited({
    items: [{ goodsId: potatoes5, quantity: 1 }],
    payment: { expectedTotal: 15_900 },
  })
  expect((await retire(potatoes5)).status).toBe(204)
  await calls.card(order, 'approved')
  expect(await calls.check(order)).toMatchObject({ status: 'paid', items: [{ goodsId: potatoes5, name: '감자 5kg' }] })
})

test('the product that leads a family stays until the others are gone, and is then one without options', async () => {
  const refused = await retire(potatoes)
  expect([refused.status, Object(refused.body).code]).toEqual([409, 'variants_for_sale'])
  await retire(potatoes5)
  await retire(potatoes10)
  expect(await read(potatoes)).not.toHaveProperty('variants')
  expect(await listed(potatoes, { category: 'vegetables' })).not.toHaveProperty('family')
  expect((await retire(potatoes)).status).toBe(204)
})

test('reviews belong to the family: who received one variant reviews all of them, once', async () => {
  const { token } = await signUpShopper(backend, 'mina')
  await receive(backend, token, potatoes5)
  const of = (goodsId: number) => ({ token, params: { goodsId: String(goodsId) } })
  const { body } = await callEndpoint(backend, 'getOwnReview', of(potatoes10))
  expect(body).toEqual({ review: null, mayReview: true })
  const added = await callEndpoint(backend, 'addReview', { ...of(potatoes5), body: { stars: 4, text: '포슬포슬해요' } })
  expect([added.status, Object(added.body).review.goodsId]).toEqual([201, potatoes])
  const again = await callEndpoint(backend, 'addReview', { ...of(potatoes), body: { stars: 1, text: '' } })
  expect(Object(again.body).code).toBe('already_reviewed')
  for (const goodsId of [potatoes, potatoes5, potatoes10]) {
    expect(await read(goodsId)).toMatchObject({ reviews: 1, stars: 4 })
    const { body: page } = await callEndpoint(backend, 'listReviews', of(goodsId))
    expect(Object(page).reviews).toMatchObject([{ text: '포슬포슬해요' }])
  }
  expect(idsOf(await list({ minRating: '4' }))).toEqual([potatoes])
})

test('what is bought together is shown once a family, and not with its own variants', async () => {
  const { token } = await signUpShopper(backend, 'mina')
  await buy(backend, token, potatoes, potatoes5, 82, 3)
  const { body } = await callEndpoint(backend, 'listBoughtTogether', { params: { goodsId: String(potatoes) } })
  expect(idsOf(v.parse(rest.listBoughtTogether.answer, body).goods)).toEqual([20, 3])
})
