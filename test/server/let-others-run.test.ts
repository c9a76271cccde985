import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { openWatchedStore, type WatchedStore } from '#test/support/backend/watch-store.ts'
import { fillAccounts, fillGoods, fillOrders } from '#test/support/server/fill-store.ts'

/** No call asks more of the store than this before timers, sockets and others have had their turn. */
const queriesInOneGo = 100
const accounts = 300

let watched: WatchedStore
let backend: Backend
let administrator: string

beforeAll(async () => {
  watched = await openWatchedStore()
  const { store } = watched
  backend = await createTestBackend({ store })
  administrator = await signInAs(backend, testAdministrator)
  await fillAccounts(store, accounts)
  await fillGoods(store, 2_000)
  await fillOrders(store, 20_000)
})
afterAll(() => backend.close())

test('the kit notices a chain of queries that lets nobody else run', async () => {
  const { store } = watched
  const { inOneGo } = await watched.watch(async () => {
    for (let query = 0; query < 300; query += 1) await sql`select ${query}`.execute(store.db)
  })
  expect(inOneGo).toBe(300)
})

const bigTable =
  /^SCAN (goods|orders|order_lines|purchase_feed|users|sessions|sales|goods_sales|sales_by_hour|goods_sales_by_day)\b/

/** Each call that reads, with what makes it look furthest. */
const reads: [EndpointName, Record<string, string>][] = [
  ['listGoods', {}],
  ['listGoods', { sort: 'popular', category: 'drink' }],
  ['listGoods', { category: 'drink,toys,fruit', inStock: 'true' }],
  ['listGoods', { minPrice: '99999', minRating: '5', sort: 'popular' }],
  ['listCategories', {}],
  ['countFilters', { inStock: 'true', category: 'drink' }],
  ['countFilters', { q: '이' }],
  ['listPurchases', {}],
  ['listPurchases', { after: '0', limit: '100' }],
  ['listPurchases', { goodsId: '1' }],
  ['listPurchases', { goodsId: '1', after: '19000' }],
  ['listOrders', {}],
  ['listAllOrders', {}],
  ['listAllOrders', { status: 'packed' }],
  ['listAllOrders', { status: 'packed', after: '0' }],
  ['getFigures', {}],
  ['getFigures', { period: 'day' }],
  ['getFigures', { period: 'week' }],
  ['getFigures', { period: 'month' }],
  ['listAudit', {}],
  ['listSupportThreads', {}],
]

test.each(reads)('%s %j reads no table from end to end, and few queries in one go', async (name, query) => {
  const { result, asked, inOneGo } = await watched.watch(() =>
    callEndpoint(backend, name, { token: administrator, query }),
  )
  expect(result).toMatchObject({ status: 200 })
  expect(inOneGo).toBeLessThanOrEqual(queriesInOneGo)
  for (const text of asked.filter((one) => one.startsWith('select'))) {
    const plan = sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`
    const details = (await plan.execute(watched.store.db)).rows.map((row) => row.detail)
    // What is read in the order of the page ends with the page.
    const endsEarly = text.includes(' limit ') && !details.some((detail) => detail.includes('TEMP B-TREE'))
    if (!endsEarly) expect(details.filter((detail) => bigTable.test(detail))).toEqual([])
  }
})

test('a list of all orders by status finds its page at once', async () => {
  const { asked } = await watched.watch(() =>
    callEndpoint(backend, 'listAllOrders', { token: administrator, query: { status: 'packed' } }),
  )
  expect(asked.filter((one) => one.includes('from "orders"')).length).toBeLessThanOrEqual(3)
})

test('the purchases of a product since another are looked for from there on', async () => {
  const { asked } = await watched.watch(() =>
    callEndpoint(backend, 'listPurchases', { query: { goodsId: '1', after: '18999' } }),
  )
  const text = asked.find((one) => one.includes('"order_lines"')) ?? ''
  const plan = sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', "'1'"))}`
  const details = (await plan.execute(watched.store.db)).rows.map(({ detail }) => detail)
  expect(details.join('\n')).toMatch(/SEARCH order_lines .*goods_id=\? AND order_number>\?/)
})

test('a product is retired that is in every cart', async () => {
  await sql`insert into cart_lines (user_id, goods_id, quantity) select user_id, 5, 1 from users`.execute(
    watched.store.db,
  )
  const { result, inOneGo } = await watched.watch(() =>
    callEndpoint(backend, 'retireGoods', { token: administrator, params: { goodsId: '5' } }),
  )
  expect(result).toMatchObject({ status: 204 })
  expect(inOneGo).toBeLessThanOrEqual(queriesInOneGo)
})

test('thousands of sessions expire at once, part by part', async () => {
  const ended: string[] = []
  const unsubscribe = backend.domainEvents.subscribe(({ type }) => void (type === 'session-ended' && ended.push(type)))
  await sql`insert into sessions select 'old' || order_number, user_id, '2020-01-01T00:00:00.000Z' from orders limit 2000`.execute(
    watched.store.db,
  )
  const { asked } = await watched.watch(() => backend.endExpiredSessions())
  unsubscribe()
  expect(ended).toHaveLength(2000)
  expect(asked.length).toBeGreaterThanOrEqual(10)
})

test('a cart of fifty lines is merged and ordered in few queries', async () => {
  const { token } = await signUpShopper(backend, '큰손')
  await sql`update goods set stock = 10 where goods_id between 1000001 and 1000050`.execute(watched.store.db)
  const items = Array.from({ length: 50 }, (_, index) => ({ goodsId: 1_000_001 + index, quantity: 1 }))
  const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' }
  const call = (name: 'mergeCart' | 'createOrder', body: object) =>
    watched.watch(() => callEndpoint(backend, name, { token, body, headers: { 'idempotency-key': 'a-large-cart' } }))
  const merged = await call('mergeCart', { items })
  const ordered = await call('createOrder', { items, recipient, from: 'cart' })
  expect([merged.result.status, ordered.result.status]).toEqual([200, 201])
  for (const { inOneGo } of [merged, ordered]) expect(inOneGo).toBeLessThanOrEqual(queriesInOneGo)
})

test('old answers are tidied up a part at a time, however much is left of a busy day', async () => {
  const { store } = watched
  await sql`insert into order_answers select user_id, 'key' || order_number, '', order_number, '{}' from orders where order_number <= 1000`.execute(
    store.db,
  )
  await sql`insert into cart_answers select user_id, 'key' || order_number, '', '{}', '2020-01-01T00:00:00.000Z' from orders where order_number <= 1000`.execute(
    store.db,
  )
  const count = async (table: 'order_answers' | 'cart_answers') =>
    (await store.db.selectFrom(table).select('user_id').where('idempotency_key', 'like', 'key%').execute()).length
  await backend.runDueWork()
  expect([await count('order_answers'), await count('cart_answers')]).toEqual([500, 500])
  await backend.runDueWork()
  expect([await count('order_answers'), await count('cart_answers')]).toEqual([0, 0])
})
