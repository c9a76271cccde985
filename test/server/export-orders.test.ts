import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderFilePart } from '#app/contract/admin.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buy, buyTimes, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { returnCalls } from '#test/support/server/return-calls.ts'

let store: Store
let backend: Backend
let administrator: string
let hana: string

beforeEach(async () => {
  store = await openTestStore()
  backend = await createTestBackend({ store, now: () => new Date('2026-12-01T15:04:05.678Z') })
  administrator = await signInAs(backend, testAdministrator)
  hana = (await signUpShopper(backend, '하나')).token
})
afterEach(() => backend.close())

async function readPart(body: Record<string, string> = {}, language = 'ko'): Promise<OrderFilePart> {
  const headers = { 'accept-language': language }
  const reply = await callEndpoint(backend, 'exportOrders', { token: administrator, body, headers })
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body as OrderFilePart
}

/** The cells of each record, read as RFC 4180 says. */
function cellsOf(csv: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (const [, quoted, bare = '', end] of csv
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === ',') continue
    records.push(record)
    record = []
  }
  return records
}

async function order(recipient: Record<string, string>, items = [{ goodsId: 3, quantity: 2 }]): Promise<string> {
  const { status, body } = await callEndpoint(backend, 'createOrder', {
    token: hana,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: {
      items,
      recipient: { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '', ...recipient },
    },
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return Object(body).order.orderId
}

async function buyMany(orders: number): Promise<void> {
  await stockUp(backend, 1, orders)
  await buyTimes(backend, hana, orders)
}

test('an order has a record for each product, and what it costs in all in the first one', async () => {
  const orderId = await order({ postcode: '03142' }, [
    { goodsId: 3, quantity: 2 },
    { goodsId: 4, quantity: 1 },
  ])
  const { csv, orders, nextCursor } = await readPart()
  expect(csv.startsWith('\uFEFF"번호","주문번호","주문 시각",')).toBe(true)
  expect([orders, nextCursor]).toEqual([1, null])
  const [names = [], first = [], second = [], ...others] = cellsOf(csv)
  expect(others).toEqual([])
  const cell = (record: readonly string[], name: string) => record[names.indexOf(name)]
  // An id that begins with a minus is made text, too.
  expect([first[0], first[1]?.replace(/^'/, '')]).toEqual(['1', orderId])
  expect(first.slice(2, 5)).toEqual(['2026-12-02T00:04:05+09:00', '결제완료', '하나'])
  expect(first.slice(5, 11)).toEqual(['김하나', '010-1234-5678', '03142', '서울시 중구 1', '', '3'])
  expect(cell(first, '상품')).toBe('시원한 사이다')
  expect(cell(second, '상품 번호')).toBe('4')
  const [price, other] = [cell(first, '개당 가격(원)'), cell(second, '개당 가격(원)')].map(Number)
  expect(cell(first, '상품 금액(원)')).toBe(String(2 * (price ?? 0)))
  expect(cell(first, '결제금액(원)')).toBe(String(2 * (price ?? 0) + (other ?? 0)))
  expect(cell(second, '결제금액(원)')).toBe('')
})

test('what came back of an order, and was paid back, is at the end of its records', async () => {
  const calls = returnCalls(backend, administrator)
  const items = [
    { goodsId: 3, quantity: 2 },
    { goodsId: 4, quantity: 1 },
  ]
  const placed = await calls.delivered({ token: hana }, items)
  await calls.request({ token: hana }, placed)
  await calls.withdraw({ token: hana }, placed.orderId, 1)
  await calls.done({ token: hana }, placed, { lines: [{ goodsId: 3, quantity: 1 }] })
  const [names = [], first = [], second = []] = cellsOf((await readPart()).csv)
  expect(names.slice(-2)).toEqual(['반품 수량', '환불금액(원)'])
  expect(first.slice(-2)).toEqual(['1', String(placed.items[0]?.price)])
  expect(second.slice(-2)).toEqual(['0', ''])
})

test('the file speaks the caller’s language', async () => {
  await order({})
  const { csv } = await readPart({}, 'en')
  const [names = [], first = []] = cellsOf(csv)
  expect(names.slice(0, 4)).toEqual(['Number', 'Order ID', 'Ordered at', 'Status'])
  expect(first).toContain('Paid')
  expect(first).toContain('Ice-Cold Lemon-Lime Soda')
})

test('what shoppers write is never a formula, and commas and quotes stay in their cell', async () => {
  await order({ name: '=HYPERLINK("http://evil.example","김하나")', address1: '+82, "장터"', address2: '@SUM(1)' })
  await order({ name: '-1+1', address1: '＝1+1', address2: '101호' })
  const [, second = [], first = []] = cellsOf((await readPart()).csv)
  expect(first).toContain(`'=HYPERLINK("http://evil.example","김하나")`)
  expect(first).toContain(`'+82, "장터"`)
  expect(first).toContain("'@SUM(1)")
  expect(second).toContain("'-1+1")
  expect(second).toContain("'＝1+1")
  expect(second).toContain('101호')
})

test('a file has what its filter chooses, newest first', async () => {
  const duri = (await signUpShopper(backend, 'Duri')).token
  await buy(backend, hana, 3)
  await buy(backend, duri, 3)
  await buy(backend, duri, 4)
  const numbers = async (body: Record<string, string>) =>
    cellsOf((await readPart(body)).csv)
      .slice(1)
      .map(([number]) => Number(number))
  expect(await numbers({})).toEqual([3, 2, 1])
  expect(await numbers({ q: 'duri' })).toEqual([3, 2])
  expect(await numbers({ status: 'packed' })).toEqual([])
  expect(await numbers({ from: '2026-12-02T00:00:00+09:00' })).toEqual([3, 2, 1])
  expect(await numbers({ to: '2026-12-02T00:00:00+09:00' })).toEqual([])
})

test('a long file comes in parts without a gap, also when orders arrive meanwhile', async () => {
  await buyMany(503)
  const first = await readPart()
  expect(first.orders).toBe(500)
  await buy(backend, hana, 2)
  const second = await readPart({ cursor: first.nextCursor ?? '' })
  expect([second.orders, second.nextCursor]).toEqual([3, null])
  const numbers = cellsOf(first.csv + second.csv).map(([number]) => number)
  expect(numbers).toEqual(['번호', ...Array.from({ length: 503 }, (_, index) => String(503 - index))])
})

test('the audit says who downloaded which orders, once a file', async () => {
  await buyMany(501)
  const { nextCursor } = await readPart({ q: '하나', status: 'paid' })
  await readPart({ q: '하나', status: 'paid', cursor: nextCursor ?? '' })
  const { body } = await callEndpoint(backend, 'listAudit', { token: administrator })
  expect(Object(body).entries.slice(0, 2)).toMatchObject([
    {
      nickname: '관리자',
      action: 'orders_exported',
      changes: [
        { field: 'status', before: null, after: 'paid' },
        { field: 'q', before: null, after: '하나' },
      ],
    },
    { action: 'goods_changed' },
  ])
})

test('shoppers and guests get no file, and nonsense is refused', async () => {
  const statusOf = async (call: { token?: string; body?: unknown }) =>
    (await callEndpoint(backend, 'exportOrders', { body: {}, ...call })).status
  expect(await statusOf({ token: hana })).toBe(403)
  expect(await statusOf({})).toBe(401)
  const token = administrator
  expect(await statusOf({ token, body: { cursor: 'forged' } })).toBe(400)
  expect(await statusOf({ token, body: { status: 'lost' } })).toBe(400)
  expect(await statusOf({ token, body: { from: 'yesterday' } })).toBe(400)
  const { body } = await callEndpoint(backend, 'listAudit', { token })
  expect(Object(body).entries).toEqual([])
})

test('an administrator who begins file after file has to wait; the parts of one don’t count', async () => {
  const limited = await createTestBackend({ store, limits: { orderFilesPerAccount: { points: 2, seconds: 60 } } })
  const token = await signInAs(limited, testAdministrator)
  await buyMany(501)
  const exported = (body: unknown) => callEndpoint(limited, 'exportOrders', { token, body })
  const { nextCursor } = Object((await exported({})).body)
  for (let part = 0; part < 3; part += 1) expect((await exported({ cursor: nextCursor })).status).toBe(200)
  expect((await exported({})).status).toBe(200)
  const refused = await exported({})
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(0)
})
