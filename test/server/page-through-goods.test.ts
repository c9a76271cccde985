import * as v from 'valibot'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import { Order, OrderListPage } from '#app/contract/order.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let backend: Backend
let admin: string

beforeAll(async () => {
  backend = await createTestBackend()
  admin = await signInAs(backend, testAdministrator)
  // Many products are equal in every sort order: same price, nothing sold.
  for (let goodsId = 9001; goodsId <= 9020; goodsId += 1) await addGoods(goodsId, `같은 값 ${goodsId}`)
  const { token } = await signUpShopper(backend, '하나')
  for (const goodsId of [3, 9007, 9008]) {
    await callEndpoint(backend, 'createOrder', {
      token,
      headers: { 'idempotency-key': `attempt-${goodsId}` },
      body: {
        items: [{ goodsId, quantity: 2 }],
        recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' },
      },
    })
  }
})
afterAll(() => backend.close())

function addGoods(goodsId: number, name: string, nameEn?: string) {
  const body = { goodsId, name, nameEn, thumbnailUrl: '/pictures/v1/gift.svg', category: 'test', price: 3000 }
  return callEndpoint(backend, 'addGoods', { token: admin, body })
}

async function page(query: Record<string, string>): Promise<GoodsListPage> {
  const { status, body } = await callEndpoint(backend, 'listGoods', { query })
  expect(status).toBe(200)
  return body as GoodsListPage
}

async function allPages(query: Record<string, string>): Promise<Goods[]> {
  const { goods, nextCursor } = await page(query)
  return nextCursor === null ? goods : [...goods, ...(await allPages({ ...query, cursor: nextCursor }))]
}

const names = (goods: readonly Goods[]) => goods.map(({ name }) => name)

/** What a product costs, or the cheapest of its variants. */
const priceOf = ({ price, family }: Goods) => family?.lowestPrice ?? price

describe('every order shows each goods once, however the pages are cut', () => {
  const compare = {
    newest: () => 0,
    price_asc: (a: Goods, b: Goods) => priceOf(a) - priceOf(b),
    price_desc: (a: Goods, b: Goods) => priceOf(b) - priceOf(a),
    popular: (a: Goods, b: Goods) => b.sold - a.sold,
  }
  test.each(Object.entries(compare))('%s', async (sort, byKey) => {
    const pages = await allPages({ sort, limit: '7' })
    const expected = (await allPages({ limit: '60' })).toSorted((a, b) => byKey(a, b) || b.goodsId - a.goodsId)
    expect(pages.length).toBeGreaterThan(60)
    expect(pages).toEqual(expected)
  })
})

describe('sales move no product between the pages of the best-selling ones', () => {
  let shop: Backend
  let now: string
  let token: string
  beforeEach(async () => {
    now = '2026-03-02T03:00:00.000Z'
    // Answers are kept for seconds that this clock does not know.
    shop = await createTestBackend({ now: () => new Date(now), keepAnswers: false })
    token = (await signUpShopper(shop, '두리')).token
    for (const goodsId of [1, 2, 3, 4, 5, 6]) await buy(shop, token, goodsId)
    await buy(shop, token, 6)
  })
  afterEach(() => shop.close())

  async function read(query: Record<string, string> = {}, limit = '4') {
    const { body } = await callEndpoint(shop, 'listGoods', { query: { sort: 'popular', limit, ...query } })
    const { goods, nextCursor } = body as GoodsListPage
    return { ids: goods.map(({ goodsId }) => goodsId), cursor: nextCursor ?? '' }
  }

  /** All pages, or those from a cursor on. */
  async function readOn(query: Record<string, string>, from = ''): Promise<number[]> {
    const { ids, cursor } = await read({ ...query, cursor: from })
    return cursor === '' ? ids : [...ids, ...(await readOn(query, cursor))]
  }

  test.each<[string, Record<string, string>]>([
    ['of the whole list', {}],
    ['of a category', { category: 'drink' }],
    ['of a search', { q: '시원한' }],
  ])('%s', async (_, query) => {
    const all = await readOn(query)
    expect(all.length).toBeGreaterThan(1)
    const first = await read(query, '1')
    // The last one becomes the best-selling one, and an order of the first one is cancelled.
    for (let order = 0; order < 3; order += 1) await buy(shop, token, all.at(-1) ?? 0)
    const administrator = await signInAs(shop, testAdministrator)
    const { body } = await callEndpoint(shop, 'listAllOrders', { token: administrator, query: { after: '0' } })
    for (const { orderId } of Object(body).orders.slice(0, 7)) {
      const call = { token: administrator, params: { orderId }, body: { status: 'cancelled' } }
      await callEndpoint(shop, 'changeOrderStatus', call)
    }
    // Somebody else reads the list in its new order.
    now = '2026-03-02T03:06:00.000Z'
    expect((await read(query)).ids[0]).toBe(all.at(-1))

    expect([...first.ids, ...(await readOn(query, first.cursor))]).toEqual(all)
  })

  test('the list follows the sales some minutes later', async () => {
    expect((await read()).ids).toEqual([6, 5, 4, 3])
    for (let order = 0; order < 3; order += 1) await buy(shop, token, 2)
    now = '2026-03-02T03:04:59.000Z'
    expect((await read()).ids).toEqual([6, 5, 4, 3])
    now = '2026-03-02T03:05:00.000Z'
    expect((await read()).ids).toEqual([2, 6, 5, 4])
  })
})

test('the category narrows the list, an empty one does not, and the counts agree', async () => {
  const drinks = await allPages({ category: 'drink' })
  expect(drinks.map(({ goodsId }) => goodsId)).toEqual(expect.arrayContaining([1, 2, 3]))
  const { body } = await callEndpoint(backend, 'listCategories')
  expect(body).toMatchObject({
    categories: expect.arrayContaining([
      { category: 'drink', count: drinks.length },
      { category: 'test', count: 20 },
    ]),
  })
  expect(await page({ category: '' })).toEqual(await page({}))
})

test('a search finds words in either language, in any case and Unicode form, and takes % and _ as they are', async () => {
  await addGoods(9101, '딱 100% 오렌지', 'Exactly 100% ORANGE')
  await addGoods(9102, '밑줄_상품', 'Under_score')

  expect(names(await allPages({ q: '콜라 시원' }))).toEqual(['시원한 콜라 제로', '시원한 콜라'])
  expect(names(await allPages({ q: '콜라'.normalize('NFD') }))).toContain('시원한 콜라')
  expect(names(await allPages({ q: 'exactly orange' }))).toEqual(['딱 100% 오렌지'])
  expect(names(await allPages({ q: '100%' }))).toEqual(['딱 100% 오렌지'])
  expect(names(await allPages({ q: '_' }))).toEqual(['밑줄_상품'])
  expect(await allPages({ q: "'; drop table goods; --" })).toEqual([])
})

test.each(['!', 'bm90IGpzb24', btoa('[1,2]'), btoa('["popular","1",2]')])(
  'a cursor that the shop did not give is refused: %s',
  async (cursor) => {
    const reply = await callEndpoint(backend, 'listGoods', { query: { cursor } })
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'invalid', fields: { cursor: '입력한 내용을 다시 확인해 주세요.' } },
    })
  },
)

test("another order's cursor is refused", async () => {
  const { nextCursor } = await page({ sort: 'popular', limit: '1' })
  const query = { sort: 'newest', cursor: String(nextCursor) }
  expect(await callEndpoint(backend, 'listGoods', { query })).toMatchObject({ status: 400 })
})

test("an account's orders come newest first, page by page, and nobody else's among them", async () => {
  const { token } = await signUpShopper(backend, '두리')
  const caller = shopCaller({
    sessionId: (await backend.findSession(token))?.sessionId,
    limitKey: '두리',
    language: 'ko',
  })
  const bought: Order[] = []
  for (let i = 0; i < 5; i += 1) {
    const ack = await backend.runCommand('/', 'BUY', caller, { goodsId: 9009 })
    expect(ack).toMatchObject({ ok: true })
    if (ack.ok) bought.unshift(v.parse(Order, ack['order']))
  }

  const seen: Order[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const { body } = await callEndpoint(backend, 'listOrders', { token, query: { limit: '2', cursor } })
    const answer = v.parse(OrderListPage, body)
    seen.push(...answer.orders)
    cursor = answer.nextCursor
  }
  // A list has no steps.
  for (const order of bought) delete order.steps
  expect(seen).toEqual(bought)
})
