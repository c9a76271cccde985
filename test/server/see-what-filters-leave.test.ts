import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Goods } from '#app/contract/goods.ts'
import type { FilterCounts, GoodsListPage } from '#app/contract/goods-list.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { fillGoods, indexFilledGoods } from '#test/support/server/fill-store.ts'

let backend: Backend
let all: readonly Goods[]

beforeAll(async () => {
  const store = await openTestStore()
  await fillGoods(store, 1_500)
  await indexFilledGoods(store)
  await sql`update goods set stock = 0 where goods_id % 3 = 0`.execute(store.db)
  await sql`insert into star_counts (goods_id, stars, count)
    select goods_id, 1 + goods_id % 5, 1 from goods where goods_id % 2 = 0`.execute(store.db)
  // An average of 3.95, which is shown as 4; and a review that is hidden.
  await sql`insert into star_counts (goods_id, stars, count) values (1, 4, 19), (1, 3, 1), (3, 5, 0)`.execute(store.db)
  backend = await createTestBackend({ store, keepAnswers: false })
  all = await allPages({ limit: '60' })
})
afterAll(() => backend.close())

async function allPages(query: Record<string, string>): Promise<Goods[]> {
  const found: Goods[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await callEndpoint(backend, 'listGoods', { query: { ...query, cursor } })
    const page = body as GoodsListPage
    found.push(...page.goods)
    cursor = page.nextCursor
  }
  return found
}

async function countsOf(query: Record<string, string>, shop = backend): Promise<FilterCounts> {
  const { status, body } = await callEndpoint(shop, 'countFilters', { query })
  expect(status).toBe(200)
  return body as FilterCounts
}

const priceOf = ({ price, family }: Goods) => family?.lowestPrice ?? price
const isInStock = ({ stock, family }: Goods) => (family?.inStock ?? stock) > 0

/** The counts as somebody would make them who looked at every product. */
function countedByHand(query: Record<string, string>, products: readonly Goods[]): FilterCounts {
  const { category, minPrice = '0', maxPrice = 'Infinity', inStock, minRating = '0' } = query
  const passes = {
    category: (one: Goods) => !category || category.split(',').includes(one.category),
    price: (one: Goods) => priceOf(one) >= Number(minPrice) && priceOf(one) <= Number(maxPrice),
    stock: (one: Goods) => inStock !== 'true' || isInStock(one),
    rating: (one: Goods) => (one.stars ?? 0) >= Number(minRating),
  }
  const count = (kind: keyof typeof passes, isIn: (one: Goods) => boolean) => {
    const others = Object.entries(passes).flatMap(([name, one]) => (name === kind ? [] : [one]))
    return { count: products.filter((one) => isIn(one) && others.every((test) => test(one))).length, more: false }
  }
  const bands = [[undefined, 5000], [5000, 10_000], [10_000, 20_000], [20_000, 50_000], [50_000]] as const
  return {
    categories: [...new Set(all.map((one) => one.category))].toSorted().map((name) => ({
      category: name,
      found: count('category', (one) => one.category === name),
    })),
    prices: bands.map(([min, max]) => ({
      ...(min !== undefined && { minPrice: min }),
      ...(max !== undefined && { maxPrice: max }),
      found: count('price', (one) => priceOf(one) >= (min ?? 0) && priceOf(one) <= (max ?? Infinity)),
    })),
    inStock: count('stock', isInStock),
    ratings: [5, 4, 3, 2].map((stars) => ({
      minRating: stars,
      found: count('rating', (one) => (one.stars ?? 0) >= stars),
    })),
  }
}

describe('each choice says how many products it leaves, given the filters of other kinds', () => {
  const filters: Record<string, string>[] = [
    {},
    { inStock: 'true' },
    { category: 'drink' },
    { category: 'drink,fruit', minRating: '4' },
    { category: 'toys', minPrice: '5000', maxPrice: '8000', inStock: 'true' },
    { minPrice: '5000', maxPrice: '5050', minRating: '2' },
    { maxPrice: '6000', minRating: '3', inStock: 'true' },
    { category: 'nothing-has-it' },
    { minPrice: '100000000' },
  ]
  test.each(filters)('%j', async (query) => {
    expect(await countsOf(query)).toEqual(countedByHand(query, all))
  })

  test.each(['콜라', '4321', '콜러', '없는상품'])('of a search, too: %s', async (q) => {
    const found = await allPages({ q, limit: '60' })
    const query = { category: 'drink,snacks', inStock: 'true', minPrice: '5000', minRating: '3' }
    expect(await countsOf({ ...query, q })).toEqual(countedByHand(query, found))
  })
})

test('of very many products a part is looked at, and the counts are lower bounds of at most 300', async () => {
  const large = await openTestStore()
  await fillGoods(large, 17_000)
  await sql`update goods set stock = 0 where goods_id <> 1000999`.execute(large.db)
  const shop = await createTestBackend({ store: large })
  const counts = await countsOf({}, shop)
  expect(counts.categories.every(({ found }) => !found.more && found.count > 300)).toBe(true)
  expect(counts.inStock).toEqual({ count: 0, more: true })
  expect(counts.prices[0]?.found).toEqual({ count: 300, more: true })
  // Few have stars, or such a price: they are counted all the same.
  expect(counts.ratings.map(({ found }) => found)).toEqual(counts.ratings.map(() => ({ count: 0, more: false })))
  expect((await countsOf({ minPrice: '1', maxPrice: '1' }, shop)).inStock).toEqual({ count: 0, more: false })
  expect((await countsOf({ inStock: 'true' }, shop)).categories[0]?.found.more).toBe(true)
  await shop.close()
})

test.each([
  [{ minPrice: 'cheap' }, 'minPrice'],
  [{ minPrice: '2000', maxPrice: '1000' }, 'maxPrice'],
  [{ inStock: 'maybe' }, 'inStock'],
  [{ minRating: '6' }, 'minRating'],
  [{ category: 'drink,,snacks' }, 'category'],
])('%j is refused at its field', async (query, field) => {
  expect(await callEndpoint(backend, 'countFilters', { query })).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: { [field]: expect.any(String) } },
  })
})
