import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GoodsPicture } from '#app/contract/goods.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

const params = { goodsId: '15' }
const apple = '/pictures/v1/red-apple.svg'
const tree = { url: '/pictures/v1/tree.svg', alt: '사과나무', altEn: 'An apple tree' }
const front = { url: apple, alt: '사과', altEn: 'An apple' }
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

const change = (body: object) => callEndpoint(backend, 'changeGoods', { token, params, body })

async function goods() {
  return Object(Object((await callEndpoint(backend, 'getGoods', { params })).body).goods)
}
const pictures = async () => v.parse(v.array(GoodsPicture), (await goods()).pictures)

test('a product of a new shop shows itself, what is sold, a detail, and what else there is, in words as well', async () => {
  expect(await pictures()).toEqual([
    { url: apple, alt: '아삭한 사과 5개', altEn: 'Crisp Apples, 5 pcs' },
    {
      url: '/pictures/v1/red-apple-as-sold.svg',
      alt: '아삭한 사과 5개의 판매 구성',
      altEn: 'Crisp Apples, 5 pcs as sold',
    },
    {
      url: '/pictures/v1/red-apple-close-up.svg',
      alt: '가까이에서 본 아삭한 사과 5개',
      altEn: 'Close-up of Crisp Apples, 5 pcs',
    },
    {
      url: '/pictures/v1/red-apple-together.svg',
      alt: '다른 과일 상품과 함께 놓은 아삭한 사과 5개',
      altEn: 'Crisp Apples, 5 pcs beside other products: Fruit',
    },
  ])
})

test('lists, carts and orders have the first picture alone', async () => {
  const { token: shopper } = await signUpShopper(backend, '하나')
  await callEndpoint(backend, 'putCartLine', { token: shopper, params, body: { quantity: 1 } })
  const lists = [
    await callEndpoint(backend, 'listGoods', { query: { q: '아삭한 사과' } }),
    await callEndpoint(backend, 'getCart', { token: shopper }),
  ]
  for (const { body } of lists) {
    expect(JSON.stringify(body)).toContain(apple)
    expect(JSON.stringify(body)).not.toContain('pictures"')
  }
})

test('an administrator arranges the pictures, and the first one is the thumbnail', async () => {
  const reply = await change({ pictures: [tree, front] })
  expect(reply).toMatchObject({ status: 200, body: { goods: { thumbnailUrl: tree.url, pictures: [tree, front] } } })
  expect(await goods()).toMatchObject({ thumbnailUrl: tree.url, pictures: [tree, front] })
  const { body } = await callEndpoint(backend, 'listGoods', { query: { q: '아삭한 사과' } })
  expect(Object(body).goods).toContainEqual(expect.objectContaining({ goodsId: 15, thumbnailUrl: tree.url }))
  // What was not written stays.
  await change({ price: 9000 })
  expect(await pictures()).toEqual([tree, front])
})

test('everybody hears of other pictures with the pictures, and of a price without them', async () => {
  await change({ pictures: [tree, front] })
  await change({ price: 9100 })
  await change({ pictures: [tree, front] })
  const told = domainEvents.map((event) => (event.type === 'goods-changed' ? event.change.goods : event.type))
  expect(told).toEqual([
    expect.objectContaining({ pictures: [tree, front], thumbnailUrl: tree.url }),
    expect.not.objectContaining({ pictures: expect.anything() }),
  ])
})

test('what was done with pictures is written down', async () => {
  await change({ pictures: [front, tree] })
  await change({ pictures: [front, tree] })
  const { body } = await callEndpoint(backend, 'listAudit', { token })
  const [entry, ...others] = Object(body).entries
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    action: 'goods_changed',
    subject: '15',
    changes: [
      {
        field: 'pictures',
        before: expect.stringMatching(/^\/pictures\/v1\/red-apple\.svg .*\n.*as-sold.*\n.*close-up.*\n.*together/),
        after: `${apple} 사과 / An apple\n${tree.url} 사과나무 / An apple tree`,
      },
    ],
  })
})

test('pictures that another administrator has changed are not overwritten unseen', async () => {
  const before = await pictures()
  await change({ pictures: [front] })
  const refused = await change({ pictures: [tree], expected: { pictures: before } })
  expect(refused).toMatchObject({ status: 409, body: { code: 'goods_changed' } })
  // Nobody's turn to overwrite a name either.
  expect((await change({ name: '사과', expected: { pictures: [tree] } })).status).toBe(409)
  expect(await pictures()).toEqual([front])
  expect((await change({ pictures: [tree], expected: { pictures: [front] } })).status).toBe(200)
})

describe('refused is', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...tree, url: `/${index}.svg` }))
  test.each([
    ['no picture at all', [], { pictures: '그림은 1~8장을 고를 수 있어요.' }],
    ['a ninth', many(9), { pictures: '그림은 1~8장을 고를 수 있어요.' }],
    ['the same one twice', [front, tree, front], { pictures: '같은 그림은 한 번만 넣을 수 있어요.' }],
    ['one without a text', [front, { ...tree, alt: ' ' }], { 'pictures.1.alt': '꼭 필요한 항목이에요.' }],
    ['one without an English text', [{ url: apple, alt: '사과' }], { 'pictures.0.altEn': '꼭 필요한 항목이에요.' }],
    [
      'a text that is too long',
      [{ ...tree, altEn: 'a'.repeat(151) }],
      { 'pictures.0.altEn': '너무 길어요. 조금 줄여 주세요.' },
    ],
    ['one of another server', [{ ...tree, url: '//evil.example/x.svg' }], { 'pictures.0.url': '그림을 골라 주세요.' }],
    ['one that is none', [{ ...tree, url: 'javascript:alert(1)' }], { 'pictures.0.url': '그림을 골라 주세요.' }],
    ['a text', 'x', { pictures: '입력한 내용을 다시 확인해 주세요.' }],
  ])('%s', async (_, wrong, fields) => {
    const before = await goods()
    const body = {
      goodsId: 9001,
      name: '유자차',
      thumbnailUrl: apple,
      category: 'tea-coffee',
      price: 1,
      pictures: wrong,
    }
    const invalid = { status: 400, body: { code: 'invalid', fields } }
    expect(await change({ pictures: wrong })).toMatchObject(invalid)
    expect(await callEndpoint(backend, 'addGoods', { token, body })).toMatchObject(invalid)
    expect(await goods()).toEqual(before)
    expect(domainEvents).toEqual([])
  })
})

test('eight pictures are as many as there may be, with texts of 150 characters', async () => {
  const eight = Array.from({ length: 8 }, (_, index) => ({
    url: `/pictures/v1/${index}.svg`,
    alt: '가'.repeat(150),
    altEn: 'a'.repeat(150),
  }))
  expect((await change({ pictures: eight })).status).toBe(200)
  expect(await pictures()).toEqual(eight)
})

test('a product is added with its pictures; the first one counts, whatever the thumbnail says', async () => {
  const tea = { goodsId: 9001, name: '유자차', thumbnailUrl: apple, category: 'tea-coffee', price: 5000 }
  const { status, body } = await callEndpoint(backend, 'addGoods', { token, body: { ...tea, pictures: [tree, front] } })
  expect({ status, body }).toMatchObject({ status: 201, body: { goods: { thumbnailUrl: tree.url } } })
  const added = await callEndpoint(backend, 'getGoods', { params: { goodsId: '9001' } })
  expect(added.body).toMatchObject({ goods: { thumbnailUrl: tree.url, pictures: [tree, front] } })
})

test('who knows the thumbnail alone replaces the first picture by it', async () => {
  await change({ pictures: [front, tree] })
  await change({ thumbnailUrl: '/pictures/v1/kiwi-fruit.svg' })
  const kiwi = { url: '/pictures/v1/kiwi-fruit.svg', alt: '아삭한 사과 5개', altEn: 'Crisp Apples, 5 pcs' }
  expect(await pictures()).toEqual([kiwi, tree])
  await change({ thumbnailUrl: tree.url })
  expect(await pictures()).toEqual([tree])
})

test('a product that has a thumbnail alone shows what it is called, and a new name is no change of its pictures', async () => {
  const tea = { goodsId: 9001, name: '유자차', thumbnailUrl: apple, category: 'tea-coffee', price: 5000 }
  await callEndpoint(backend, 'addGoods', { token, body: tea })
  const reply = await callEndpoint(backend, 'changeGoods', {
    token,
    params: { goodsId: '9001' },
    body: { name: '생강차' },
  })
  expect(reply.body).toMatchObject({ goods: { pictures: [{ url: apple, alt: '생강차', altEn: '유자차' }] } })
  const { body } = await callEndpoint(backend, 'listAudit', { token })
  expect(Object(body).entries[0].changes).toEqual([{ field: 'name', before: '유자차', after: '생강차' }])
})

test('pictures are arranged by administrators alone, and of a product that is for sale', async () => {
  const { token: shopper } = await signUpShopper(backend, '하나')
  const body = { pictures: [tree] }
  expect((await callEndpoint(backend, 'changeGoods', { token: shopper, params, body })).status).toBe(403)
  expect((await callEndpoint(backend, 'changeGoods', { params, body })).status).toBe(401)
  await callEndpoint(backend, 'retireGoods', { token, params })
  expect(await change(body)).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
})

test('every picture that a product shows is one to choose from', async () => {
  const { body } = await callEndpoint(backend, 'listPictures', { token })
  const { pictures: all } = Object(body)
  for (const { url } of await pictures()) expect(all).toContain(url)
})
