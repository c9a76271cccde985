import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GoodsListPage } from '#app/contract/goods-list.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { refreshPopularity } from '#mock-server/store/queries/popularity.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillGoods, indexFilledGoods } from '#test/support/server/fill-store.ts'

let store: Store
let backend: Backend
let admin: string
let nextId = 9001

beforeAll(async () => {
  store = await openTestStore()
  backend = await createTestBackend({ store })
  admin = await signInAs(backend, testAdministrator)
})
afterAll(() => backend.close())

interface Texts {
  nameEn?: string
  description?: string
  category?: string
  price?: number
}

async function add(name: string, texts: Texts = {}): Promise<number> {
  const goodsId = nextId++
  const body = { goodsId, name, thumbnailUrl: '/pictures/v1/gift.svg', category: 'test', price: 3000, ...texts }
  expect(await callEndpoint(backend, 'addGoods', { token: admin, body })).toMatchObject({ status: 201 })
  return goodsId
}

async function find(q: string, query: Record<string, string> = {}): Promise<GoodsListPage> {
  const { status, body } = await callEndpoint(backend, 'listGoods', { query: { q, ...query } })
  expect(status, q).toBe(200)
  return body as GoodsListPage
}

const names = async (q: string, query: Record<string, string> = {}) =>
  (await find(q, query)).goods.map(({ name }) => name)

test.each([
  ['ㅋㄹ', '시원한 콜라'],
  ['ㅅㅇㅎㅋㄹ', '시원한 콜라'],
  ['커ㅍ', '드립백 커피 10개입'],
  ['컾', '드립백 커피 10개입'],
  ['ㅋㅓㅍ', '드립백 커피 10개입'],
  ['과이', '제철 과일 상자'],
  ['고', '제철 과일 상자'],
  ['콜라제로', '시원한 콜라 제로'],
  ['제로 콜라', '시원한 콜라 제로'],
  ['차', '현미녹차 50티백'],
  ['배', '드립백 커피 10개입'],
  ['ICE-cold', '시원한 콜라'],
  ['zero cola', '시원한 콜라 제로'],
  ['ㄳ', '오늘의 간식'],
])('%j finds %j', async (q, name) => {
  await Promise.all([add('제철 과일 상자'), add('오늘의 간식')])
  const found = [...(await names(q)), ...(await names(q, { sort: 'price_asc', limit: '60' }))]
  expect(found).toContain(name)
})

test.each([
  ['another letter', '콜러'],
  ['a letter less', '사이ㄷ제로수'],
  ['a letter more', '사이닿'],
])('%s in Korean may be typed', async (_what, q) => {
  await add('사이다제로수')
  expect((await names(q)).join()).toMatch(/콜라|사이다/)
})

test.each([
  ['another letter', 'raspberri'],
  ['a letter less', 'rspberry'],
  ['a letter more', 'rasppberry'],
  ['two letters swapped', 'rapsberry'],
])('%s in English may be typed', async (_what, q) => {
  await add('산딸기', { nameEn: 'Raspberry' })
  expect(await names(q)).toEqual(expect.arrayContaining(['산딸기']))
})

test('a wrong letter is taken for another one only where nothing has it', async () => {
  await add('망고 젤리')
  await add('망구 젤리')
  expect(await names('망고')).toEqual(expect.not.arrayContaining(['망구 젤리']))
  expect(await names('멍고 젤리')).toContain('망고 젤리')
  expect(await names('말고기떡')).toEqual([])
  expect(await names('없는 망고')).toEqual([])
})

test('the name that begins with it comes first, then names, then categories and descriptions', async () => {
  const description = await add('보통 잔', { description: '두리안 음료를 담는 잔이에요.' })
  const contains = await add('싱싱한 두리안')
  const begins = await add('두리안 한 봉지')
  const newest = await add('두리안 두 봉지')
  expect((await find('두리안')).goods.map(({ goodsId }) => goodsId)).toEqual([newest, begins, contains, description])

  expect(await names('ㄷㄹㅇ ㅂㅈ')).toEqual(['두리안 두 봉지', '두리안 한 봉지'])
  expect(await names('두리안 ㅂㅈ')).toEqual(['두리안 두 봉지', '두리안 한 봉지'])
})

test('a product is found by its category in both languages, and by the slug of a category that has no name', async () => {
  await add('이름 없는 물건', { category: 'spaceships' })
  expect(await names('장난감 곰')).not.toEqual([])
  expect((await find('toys')).goods.map(({ category }) => category)).toContain('toys')
  expect(await names('spaceship')).toEqual(['이름 없는 물건'])
  expect(await names('물건', { category: 'spaceships' })).toEqual(['이름 없는 물건'])
  expect(await names('물건', { category: 'drink' })).toEqual([])
})

test('what is changed is found by its new texts, and what is retired not at all', async () => {
  const goodsId = await add('하늘색 우산', { nameEn: 'Sky blue' })
  const params = { goodsId: String(goodsId) }
  await callEndpoint(backend, 'changeGoods', { token: admin, params, body: { name: '노란색 양산' } })
  expect(await names('하늘색 우산')).toEqual([])
  expect(await names('노란색 양산')).toEqual(['노란색 양산'])
  await callEndpoint(backend, 'changeGoods', { token: admin, params, body: { stock: 3, price: 9000 } })
  expect(await names('노란색 양산')).toEqual(['노란색 양산'])
  await callEndpoint(backend, 'retireGoods', { token: admin, params })
  expect(await names('노란색 양산')).toEqual([])
})

test('a change that is taken back leaves the search as it was', async () => {
  const goodsId = await add('초록색 목도리')
  await callEndpoint(backend, 'changeGoods', {
    token: admin,
    params: { goodsId: String(goodsId) },
    body: { name: '보라색 목도리', expected: { name: '다른 이름' } },
  })
  expect(await names('보라색 목도리')).toEqual([])
  expect(await names('초록색 목도리')).toEqual(['초록색 목도리'])
})

test('relevance without a search is newest first', async () => {
  expect(await find('', { sort: 'relevance' })).toEqual(await find('', { sort: 'newest' }))
})

test.each([
  '*',
  '"',
  "'; drop table goods; --",
  '콜라 AND',
  '콜라*',
  'names:콜라',
  '^콜라',
  '\u0000',
  '\ud800',
  '😀',
  '(',
])('signs have no meaning: %j', async (q) => expect(await names(q)).toEqual([]))

test('a search as long as it may be is answered', async () => {
  for (const q of ['뷁'.repeat(60), '가 '.repeat(30), 'cola '.repeat(12), '콜라시원 '.repeat(12), 'ㅋ'.repeat(60)]) {
    await find(q)
  }
})

test.each(['relevance', 'newest', 'price_asc', 'price_desc', 'popular'])(
  'all matches of many come in their order, each once, by %s',
  async (sort) => {
    const { token } = await signUpShopper(backend, `손님${sort.replace('_', '')}`)
    if (sort === 'relevance') {
      await fillGoods(store, 1_500)
      await sql`update goods set name = '콜라 ' || goods_id where goods_id > 1000000`.execute(store.db)
      await indexFilledGoods(store)
    }
    const body = {
      items: [{ goodsId: 1_000_005, quantity: 2 }],
      recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '' },
    }
    await callEndpoint(backend, 'createOrder', { token, headers: { 'idempotency-key': `attempt-${sort}` }, body })
    // With so many products, the shop would answer in the last order while it makes the next one.
    if (sort === 'popular') await refreshPopularity(store.db)
    const found: GoodsListPage['goods'] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: GoodsListPage = await find('콜라', { sort, limit: '60', cursor })
      found.push(...page.goods)
      cursor = page.nextCursor
    }
    const ids = found.map(({ goodsId }) => goodsId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(700)
    const value = { relevance: () => 0, newest: () => 0, price_asc: 1, price_desc: -1, popular: -1 }[sort]
    const field = sort === 'popular' ? 'sold' : 'price'
    if (typeof value === 'number') {
      expect(found).toEqual(
        found.toSorted((one, other) => value * (one[field] - other[field]) || other.goodsId - one.goodsId),
      )
    }
  },
)
