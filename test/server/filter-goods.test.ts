import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Goods } from '#app/contract/goods.ts'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { refreshPopularity } from '#mock-server/store/queries/popularity.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { goods as paramsOf, reviewBy } from '#test/support/backend/reviews.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillGoods, indexFilledGoods } from '#test/support/server/fill-store.ts'

/** Enough that a price or a star alone is not rare, and that a list is looked through in several parts. */
const many = 3_000

let store: Store
let backend: Backend
let all: readonly Goods[]

beforeAll(async () => {
  store = await openTestStore()
  await fillGoods(store, many)
  await indexFilledGoods(store)
  await sql`update goods set stock = 0 where goods_id % 3 = 0`.execute(store.db)
  await sql`insert into star_counts (goods_id, stars, count)
    select goods_id, 1 + goods_id % 5, 1 from goods where goods_id % 2 = 0`.execute(store.db)
  // An average of 3.95, which is shown as 4.
  await sql`insert into star_counts (goods_id, stars, count) values (1, 4, 19), (1, 3, 1)`.execute(store.db)
  await refreshPopularity(store.db)
  backend = await createTestBackend({ store, keepAnswers: false })
  all = await allPages({ limit: '60' })
})
afterAll(() => backend.close())

async function page(query: Record<string, string>, from = backend): Promise<GoodsListPage> {
  const { status, body } = await callEndpoint(from, 'listGoods', { query })
  expect(status).toBe(200)
  return body as GoodsListPage
}

async function allPages(query: Record<string, string>): Promise<Goods[]> {
  const found: Goods[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const next: GoodsListPage = await page({ ...query, cursor })
    found.push(...next.goods)
    cursor = next.nextCursor
  }
  return found
}

const ids = (goods: readonly Goods[]) => goods.map(({ goodsId }) => goodsId)

/** What a product costs, or the cheapest of its variants. */
const priceOf = ({ price, family }: Goods) => family?.lowestPrice ?? price
const isInStock = ({ stock, family }: Goods) => (family?.inStock ?? stock) > 0

const compare: Record<string, (a: Goods, b: Goods) => number> = {
  newest: () => 0,
  price_asc: (a, b) => priceOf(a) - priceOf(b),
  price_desc: (a, b) => priceOf(b) - priceOf(a),
  popular: (a, b) => b.sold - a.sold,
}

describe('every filter shows what passes it, each product once, in every order', () => {
  const filters: [Record<string, string>, (one: Goods) => boolean][] = [
    [{ minPrice: '5000' }, (one) => priceOf(one) >= 5000],
    [{ maxPrice: '5000' }, (one) => priceOf(one) <= 5000],
    [{ minPrice: '5000', maxPrice: '5050' }, (one) => priceOf(one) >= 5000 && priceOf(one) <= 5050],
    [{ minPrice: '5000', maxPrice: '5000', inStock: 'true' }, (one) => priceOf(one) === 5000 && isInStock(one)],
    [{ inStock: 'true', category: 'drink' }, (one) => isInStock(one) && one.category === 'drink'],
    [{ category: 'drink,snacks,drink' }, ({ category }) => category === 'drink' || category === 'snacks'],
    [
      { category: 'toys,fruit', inStock: 'true', minRating: '5' },
      (one) => isInStock(one) && ['toys', 'fruit'].includes(one.category) && (one.stars ?? 0) >= 5,
    ],
    [{ minRating: '4', maxPrice: '6000' }, (one) => (one.stars ?? 0) >= 4 && priceOf(one) <= 6000],
    [{ category: 'drink,nothing-has-it', minPrice: '100000000' }, () => false],
  ]
  test.each(
    filters.flatMap(([query, isIn]) => Object.keys(compare).map((sort) => ({ query: { ...query, sort }, isIn }))),
  )('$query', async ({ query, isIn }) => {
    const sorted = all.filter(isIn).toSorted((a, b) => compare[query.sort ?? '']?.(a, b) || b.goodsId - a.goodsId)
    expect(ids(await allPages({ ...query, limit: '37' }))).toEqual(ids(sorted))
  })

  test.each(
    ['relevance', ...Object.keys(compare)].flatMap((sort) => ['콜라', '이', '4321', '콜러'].map((q) => ({ q, sort }))),
  )('of a search, too: %j', async (query) => {
    const found = await allPages({ ...query, limit: '60' })
    const filter = { category: 'drink,snacks', inStock: 'true', minPrice: '5000', minRating: '3' }
    const passing = found.filter(
      (one) =>
        ['drink', 'snacks'].includes(one.category) && isInStock(one) && priceOf(one) >= 5000 && (one.stars ?? 0) >= 3,
    )
    expect(ids(await allPages({ ...query, ...filter, limit: '7' }))).toEqual(ids(passing))
  })
})

test('a call looks through a part of very many, and its next pages go on until the few that pass are found', async () => {
  const large = await openTestStore()
  await fillGoods(large, 17_000)
  await sql`update goods set stock = 0 where goods_id > 3`.execute(large.db)
  const shop = await createTestBackend({ store: large })
  const pages = [await page({ inStock: 'true' }, shop)]
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    pages.push(await page({ inStock: 'true', cursor }, shop))
  }
  expect(pages.map(({ goods }) => ids(goods))).toEqual([[], [], [3, 2, 1]])
  expect(pages[0]?.found).toEqual({ count: 0, more: true })
  await shop.close()
})

describe('the first page says how many products there are, exactly where they are not too many', () => {
  test.each<[Record<string, string>, boolean]>([
    [{}, false],
    [{ category: 'drink' }, false],
    [{ category: 'drink,toys' }, false],
    [{ category: 'nothing-has-it' }, false],
    [{ minPrice: '5000', maxPrice: '5050' }, false],
    [{ category: 'drink,toys', inStock: 'true', maxPrice: '5000' }, false],
    [{ inStock: 'true' }, true],
    [{ q: '콜라' }, false],
    [{ q: '콜라', inStock: 'true', maxPrice: '9000' }, false],
    [{ q: '콜러', sort: 'price_asc' }, false],
    [{ q: '이' }, true],
    [{ q: '없는상품' }, false],
  ])('%j', async (query, more) => {
    const { found, nextCursor } = await page({ ...query, limit: '5' })
    const listed = (await allPages({ ...query, limit: '60' })).length
    expect(found?.more).toBe(more)
    if (more) expect(found?.count).toBeLessThan(listed)
    else expect(found?.count).toBe(listed)
    if (nextCursor !== null) expect(await page({ ...query, cursor: nextCursor })).not.toHaveProperty('found')
  })

  test('many are counted up to a bound', async () => {
    expect((await page({ inStock: 'true' })).found).toEqual({ count: 300, more: true })
    expect((await page({ q: '이' })).found).toEqual({ count: 300, more: true })
  })
})

test('the average counts as it is shown', async () => {
  expect(all.find(({ goodsId }) => goodsId === 1)).toMatchObject({ stars: 4 })
  expect(ids(await allPages({ minRating: '4', limit: '60' }))).toContain(1)
  expect(ids(await allPages({ minRating: '5', limit: '60' }))).not.toContain(1)
})

test('who is alone with stars is found among very many', async () => {
  const shop = await createTestBackend()
  await reviewBy(shop, '두리', 3, 5)
  await reviewBy(shop, '세나', 2, 3)
  expect(ids((await page({ minRating: '4' }, shop)).goods)).toEqual([3])
  expect(ids((await page({ minRating: '3', sort: 'price_desc' }, shop)).goods)).toEqual([3, 2])
  expect((await page({ minRating: '3', category: 'toys' }, shop)).goods).toEqual([])
  await shop.close()
})

test('what is sold out leaves a list of what is in stock, and comes back, though answers are kept', async () => {
  const shop = await createTestBackend({ keepAnswers: true })
  const token = await signInAs(shop, testAdministrator)
  const drinks = async () => ids((await page({ inStock: 'true', category: 'drink' }, shop)).goods)
  const stock = (left: number) => callEndpoint(shop, 'changeGoods', { token, ...paramsOf(3), body: { stock: left } })
  expect(await drinks()).toContain(3)
  await stock(1)
  await buy(shop, (await signUpShopper(shop, '두리')).token, 3)
  expect(await drinks()).not.toContain(3)
  await stock(2)
  expect(await drinks()).toContain(3)
  await shop.close()
})

test.each([
  [{ minPrice: '-1' }, 'minPrice', '가격은 0원 이상의 정수로 적어 주세요.'],
  [{ minPrice: 'cheap' }, 'minPrice', '가격은 0원 이상의 정수로 적어 주세요.'],
  [{ maxPrice: '9.5' }, 'maxPrice', '가격은 0원 이상의 정수로 적어 주세요.'],
  [{ minPrice: '2000', maxPrice: '1000' }, 'maxPrice', '최고 가격은 최저 가격보다 낮을 수 없어요.'],
  [{ inStock: 'maybe' }, 'inStock', '입력한 내용을 다시 확인해 주세요.'],
  [{ minRating: '6' }, 'minRating', '별점을 1~5점 중에서 골라 주세요.'],
  [{ minRating: '4.5' }, 'minRating', '별점을 1~5점 중에서 골라 주세요.'],
  [{ category: 'drink,,snacks' }, 'category', /카테고리는/],
  [{ category: 'drink,' + 'x'.repeat(31) }, 'category', /카테고리는/],
  [{ category: Array.from({ length: 21 }, (_, n) => `c${n}`).join() }, 'category', /카테고리는/],
])('%j is refused at its field', async (query, field, text) => {
  expect(await callEndpoint(backend, 'listGoods', { query })).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: { [field]: typeof text === 'string' ? text : expect.stringMatching(text) } },
  })
})

test('empty filters and those that leave nothing out are none', async () => {
  const empty = { minPrice: '', maxPrice: '', inStock: 'false', minRating: '', category: '' }
  expect(await page(empty)).toEqual(await page({}))
})
