import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { updateFamily } from '#mock-server/store/variant-tables.ts'
import { callEndpoint, signInAs } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openWatchedStore, type WatchedStore } from '#test/support/backend/watch-store.ts'
import { fillGoods, fillOrders, indexFilledGoods, indexFilledOrders } from '#test/support/server/fill-store.ts'

let watched: WatchedStore
let store: Store
let backend: Backend

beforeAll(async () => {
  watched = await openWatchedStore()
  store = watched.store
  await fillGoods(store, 5_000)
  await indexFilledGoods(store)
  await sql`analyze`.execute(store.db)
  backend = await createTestBackend({ store })
  await fillOrders(store, 20_000)
})
afterAll(() => backend.close())

/** What the database does for the queries of a call. */
async function plansOf(
  name: 'listGoods' | 'listCategories' | 'getGoods',
  query: Record<string, string> = {},
  params: Record<string, string> = {},
) {
  const { result, asked } = await watched.watch(() => callEndpoint(backend, name, { query, params }))
  const { status, body } = result
  expect(status).toBe(200)
  const plans: string[] = []
  for (const text of asked.filter((one) => /goods|category_counts/.test(one))) {
    const explained = await sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`.execute(
      store.db,
    )
    plans.push(...explained.rows.map(({ detail }) => detail))
  }
  expect(plans.length).toBeGreaterThan(0)
  return { plans, nextCursor: Object(body).nextCursor }
}

test.each(['newest', 'price_asc', 'price_desc', 'popular'].flatMap((sort) => [{ sort }, { sort, category: 'drink' }]))(
  'a list by %j is read in its order, and its next page from where the last one ended',
  async (query) => {
    const first = await plansOf('listGoods', { limit: '3', ...query })
    const next = await plansOf('listGoods', { limit: '3', ...query, cursor: first.nextCursor })
    expect([...first.plans, ...next.plans].filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([])
    expect(next.plans[0]).toMatch(/^SEARCH goods/)
  },
)

test.each(
  ['newest', 'price_asc', 'price_desc', 'popular'].flatMap((sort) =>
    [
      { inStock: 'true' },
      { minPrice: '1000', maxPrice: '90000', category: 'drink,toys' },
      { minPrice: '3000', maxPrice: '3000' },
      { maxPrice: '90000', minRating: '5', category: 'drink' },
    ].map((filter) => ({ sort, ...filter })),
  ),
)('a filtered list is read in its order, or by the index of prices: %j', async (query) => {
  const { plans } = await plansOf('listGoods', { limit: '3', ...query })
  expect(plans.filter((plan) => /TEMP B-TREE|SCAN (?!goods USING INDEX|goods$|star_counts$)/.test(plan))).toEqual([])
})

test.each(['10', '80', '3'])('the page of a product reads its family by index: %s', async (goodsId) => {
  const { plans } = await plansOf('getGoods', {}, { goodsId })
  expect(plans.filter((plan) => plan.startsWith('SCAN'))).toEqual([])
})

test('a variant that sells out counts its family by index', async () => {
  const { rows } = await sql<{ detail: string }>`explain query plan ${updateFamily(sql`10`)}`.execute(store.db)
  expect(rows.filter(({ detail }) => detail.startsWith('SCAN'))).toEqual([])
})

test('categories are counted when goods change, not when they are asked for', async () => {
  const { plans } = await plansOf('listCategories')
  expect(plans.filter((plan) => plan.includes('goods'))).toEqual([])
})

test.each(
  ['relevance', 'newest', 'price_asc', 'price_desc', 'popular'].flatMap((sort) =>
    ['콜라', '콜라 4321', '없는상품', '콜러', 'ㅋㄹ', '이'].map((q) => ({ q, sort })),
  ),
)('a search reads the index, and products by their numbers or in the order of the list: %j', async (query) => {
  const { plans } = await plansOf('listGoods', { limit: '3', ...query })
  expect(plans.filter((plan) => /TEMP B-TREE|SCAN (?!goods( USING INDEX|$)|goods_grams VIRTUAL)/.test(plan))).toEqual(
    [],
  )
})

test.each(['어디에도 없는 말', '김하나', '010-1234', '콜라 filled-19999'])(
  'the admin’s search reads the index, and orders by their numbers: %s',
  async (q) => {
    const token = await signInAs(backend, testAdministrator)
    await indexFilledOrders(store)
    const { asked } = await watched.watch(() => callEndpoint(backend, 'listAllOrders', { token, query: { q } }))
    expect(asked.length).toBeLessThan(20)
    for (const text of asked.filter((one) => one.includes('"orders"') && one.includes('instr'))) {
      const { rows } = await sql<{
        detail: string
      }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`.execute(store.db)
      expect(rows.map(({ detail }) => detail).join('\n')).toMatch(/^SEARCH orders USING INTEGER PRIMARY KEY/)
    }
  },
)

test.each([{}, { status: 'cancelled' }])(
  'the admin’s orders of a period are found by their times, and read in the order of their numbers: %j',
  async (query) => {
    const token = await signInAs(backend, testAdministrator)
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const period = { from: daysAgo(200), to: daysAgo(100) }
    const { result, asked } = await watched.watch(() =>
      callEndpoint(backend, 'listAllOrders', { token, query: { ...period, ...query } }),
    )
    expect(Object(result.body).orders).toHaveLength(20)
    const read = asked.filter((one) => /from "orders".* where /.test(one))
    expect(read.length).toBeGreaterThanOrEqual(3)
    for (const text of read) {
      const { rows } = await sql<{
        detail: string
      }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`.execute(store.db)
      expect(rows.map(({ detail }) => detail).join('\n')).not.toMatch(/TEMP B-TREE|SCAN orders$/)
    }
  },
)

test('the admin’s search for a word too short for the index lets others run, also without a hit', async () => {
  const token = await signInAs(backend, testAdministrator)
  let turns = 0
  const others = setInterval(() => {
    turns += 1
  })
  const { status, body } = await callEndpoint(backend, 'listAllOrders', { token, query: { q: '효' } })
  clearInterval(others)
  expect(status).toBe(200)
  expect(body).toMatchObject({ orders: [] })
  expect(turns).toBeGreaterThanOrEqual(5)
})
