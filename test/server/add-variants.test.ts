import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GoodsInFull } from '#app/contract/goods.ts'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

// Umbrellas have no options yet, potatoes have; 99 is the next number.
const [umbrella, potatoes, potatoes5, next] = [49, 10, 80, 99]

let backend: Backend
let token: string
beforeEach(async () => {
  backend = await createTestBackend()
  token = await signInAs(backend, testAdministrator)
})
afterEach(() => backend.close())

const add = (goodsId: number, body: object, by = token) =>
  callEndpoint(backend, 'addVariant', { token: by, params: { goodsId: String(goodsId) }, body })
const read = async (goodsId: number): Promise<GoodsInFull> =>
  v.parse(
    rest.getGoods.answer,
    (await callEndpoint(backend, 'getGoods', { params: { goodsId: String(goodsId) } })).body,
  ).goods

const inYellow = {
  options: [{ name: '색상', nameEn: 'Colour' }],
  ownValues: [{ name: '남색', nameEn: 'Navy' }],
  values: [{ name: '노란색', nameEn: 'Yellow' }],
  price: 16_900,
  stock: 12,
}

test('a product gets its options with its second variant, which is called by its values', async () => {
  const { status, body } = await add(umbrella, inYellow)
  expect(status).toBe(201)
  expect(Object(body).goods).toMatchObject({
    goodsId: next,
    name: '튼튼한 장우산, 노란색',
    nameEn: 'Sturdy Long Umbrella, Yellow',
    variantOf: umbrella,
    price: 16_900,
    stock: 12,
  })
  const { variants, name } = await read(umbrella)
  expect(name).toBe('튼튼한 장우산')
  expect(variants).toMatchObject({
    options: [{ name: '색상', nameEn: 'Colour' }],
    list: [
      { goodsId: umbrella, values: [{ name: '남색' }] },
      { goodsId: next, values: [{ name: '노란색' }] },
    ],
  })
})

test('a further variant may be added at any of them, with a name and a picture of its own', async () => {
  const body = { values: [{ name: '1kg' }], name: '감자 1kg', thumbnailUrl: '/pictures/v1/gift.svg', price: 3300 }
  expect((await add(potatoes5, body)).status).toBe(201)
  expect((await read(potatoes)).variants?.list.at(-1)).toMatchObject({
    name: '감자 1kg',
    nameEn: '감자 1kg',
    thumbnailUrl: '/pictures/v1/gift.svg',
    stock: 100,
  })
  const { body: list } = await callEndpoint(backend, 'listGoods', { query: { category: 'vegetables' } })
  const listed = v.parse(rest.listGoods.answer, list).goods.find(({ goodsId }) => goodsId === potatoes)
  expect(listed?.family).toEqual({ size: 4, inStock: 3, lowestPrice: 3300, highestPrice: 22_900 })
})

test.each([
  ['a combination that there is', potatoes, { values: [{ name: '5kg' }], price: 1 }, 'values'],
  ['too few values', 9, { values: [{ name: '3겹' }], price: 1 }, 'values'],
  ['too many values', potatoes, { values: [{ name: '1kg' }, { name: '빨강' }], price: 1 }, 'values'],
  ['no options', umbrella, { values: [{ name: '노란색' }], price: 1 }, 'options'],
  ['options without what the product is itself', umbrella, { ...inYellow, ownValues: undefined }, 'ownValues'],
  ['what the product is itself', umbrella, { ...inYellow, values: inYellow.ownValues }, 'values'],
  ['no values', potatoes, { values: [], price: 1 }, 'values'],
  ['a price below nothing', potatoes, { values: [{ name: '1kg' }], price: -1 }, 'price'],
  ['a blank value', potatoes, { values: [{ name: '  ' }], price: 1 }, 'values.0.name'],
  [
    'a picture of another site',
    potatoes,
    { values: [{ name: '1kg' }], price: 1, thumbnailUrl: '//evil.example' },
    'thumbnailUrl',
  ],
])('%s is refused, and nothing is added', async (_, goodsId, body, field) => {
  const { status, body: answer } = await add(goodsId, body)
  expect([status, Object.keys(Object(answer).fields)]).toEqual([400, [field]])
  expect((await callEndpoint(backend, 'getGoods', { params: { goodsId: String(next) } })).status).toBe(404)
  expect(await read(umbrella)).not.toHaveProperty('variants')
})

test('the combination of a retired variant can be added anew', async () => {
  await callEndpoint(backend, 'retireGoods', { token, params: { goodsId: String(potatoes5) } })
  expect((await add(potatoes, { values: [{ name: '5kg' }], price: 12_000 })).status).toBe(201)
})

test('only administrators add variants, to products that there are, and it is written down', async () => {
  const shopper = await signUpShopper(backend, 'mina')
  expect((await add(umbrella, inYellow, shopper.token)).status).toBe(403)
  expect((await add(999_999, inYellow)).status).toBe(404)
  await add(umbrella, inYellow)
  const { body } = await callEndpoint(backend, 'listAudit', { token })
  const [entry] = v.parse(rest.listAudit.answer, body).entries
  expect(entry).toMatchObject({ action: 'goods_added', subject: String(next), name: '튼튼한 장우산, 노란색' })
  expect(entry?.changes).toContainEqual({ field: 'options', before: null, after: '색상: 노란색' })
  const history = await callEndpoint(backend, 'listStockHistory', { token, params: { goodsId: String(next) } })
  expect(Object(history.body).entries).toMatchObject([{ amount: 12, stock: 12, cause: 'administrator' }])
})

test('a product for which the price of a variant changes is not overwritten by somebody who saw another one', async () => {
  const change = (expected: number) =>
    callEndpoint(backend, 'changeGoods', {
      token,
      params: { goodsId: String(potatoes5) },
      body: { price: 11_000, expected: { price: expected } },
    })
  expect((await change(1)).status).toBe(409)
  const { status, body } = await change(12_900)
  expect(status).toBe(200)
  expect(Object(body).goods.variants.list).toHaveLength(3)
  expect((await read(potatoes)).variants?.list[1]?.price).toBe(11_000)
})
