import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_RESTOCK_REQUESTS } from '#app/contract/limits.ts'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { buy, stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { fillGoods } from '#test/support/server/fill-store.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let store: Store
let transactions: MeetingStore
let server: TestServer
let mina: TestShopper

beforeEach(async () => {
  store = await openTestStore()
  transactions = createMeetingStore(store)
  server = await startServer({ backend: { store: transactions.store } })
  mina = await signUpShopper(server.backend, '미나')
  await stockUp(server.backend, 3, 0)
})
afterEach(() => server.close())

const request = (
  name: 'getRestockRequest' | 'askForRestock' | 'withdrawRestockRequest',
  goodsId: number | string = 3,
  token: string | undefined = mina.token,
) => callEndpoint(server.backend, name, { ...(token && { token }), params: { goodsId: String(goodsId) } })
const ask = (goodsId?: number | string, token?: string) => request('askForRestock', goodsId, token)
const isAsked = async () => (await request('getRestockRequest')).body

async function noticesOf({ token }: Pick<TestShopper, 'token'> = mina, query: Record<string, string> = {}) {
  const { body } = await callEndpoint(server.backend, 'listNotices', { token, query })
  return v.parse(rest.listNotices.answer, body)
}
const aboutGoods = async (who?: Pick<TestShopper, 'token'>) =>
  (await noticesOf(who)).notices.map(({ kind, goodsId }) => [kind, goodsId])

async function newestOrder({ token }: TestShopper): Promise<string> {
  const { body } = await callEndpoint(server.backend, 'listOrders', { token, query: { limit: '1' } })
  return v.parse(rest.listOrders.answer, body).orders[0]?.orderId ?? ''
}

test('who asked is told once when the product is in stock again, live and in a list, and nobody else is', async () => {
  const hana = await signUpShopper(server.backend, '하나')
  const phone = await openSocket(server.url, { auth: { token: mina.token } })
  const other = await openSocket(server.url, { auth: { token: hana.token } })
  expect(await ask()).toMatchObject({ status: 200, body: { asked: true } })
  expect(await ask()).toMatchObject({ status: 200, body: { asked: true } })
  expect(await isAsked()).toEqual({ asked: true })
  expect(await aboutGoods()).toEqual([])

  await stockUp(server.backend, 3, 5)
  const [notice] = (await noticesOf()).notices
  expect(notice).toMatchObject({
    kind: 'restock',
    goodsId: 3,
    name: '시원한 사이다',
    nameEn: 'Ice-Cold Lemon-Lime Soda',
  })
  await eventually(() => expect(phone.received('NOTICE_ADDED')).toEqual([notice]))
  expect(await isAsked()).toEqual({ asked: false })

  // The request is done: the next time is not told.
  await stockUp(server.backend, 3, 0)
  await stockUp(server.backend, 3, 5)
  expect(await aboutGoods()).toEqual([['restock', 3]])
  expect(await aboutGoods(hana)).toEqual([])
  expect(other.events()).not.toContain('NOTICE_ADDED')
})

test.each(['the shopper cancels', 'an administrator cancels', 'the account is deleted'])(
  'the last pieces come back because %s: who asked is told',
  async (why) => {
    const hana = await signUpShopper(server.backend, '하나')
    await stockUp(server.backend, 3, 1)
    await buy(server.backend, hana.token, 3)
    expect((await ask()).status).toBe(200)
    const orderId = await newestOrder(hana)
    const body = { status: 'cancelled' }
    if (why === 'the shopper cancels') {
      await callEndpoint(server.backend, 'cancelOrder', { token: hana.token, params: { orderId }, body })
    } else if (why === 'an administrator cancels') {
      const token = await signInAs(server.backend, testAdministrator)
      await callEndpoint(server.backend, 'changeOrderStatus', { token, params: { orderId }, body })
    } else {
      await callEndpoint(server.backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
    }
    expect(await aboutGoods()).toEqual([['restock', 3]])
  },
)

test('a product that is sold out again at once is told all the same, once', async () => {
  await ask()
  const token = await signInAs(server.backend, testAdministrator)
  const hana = await signUpShopper(server.backend, '하나')
  transactions.meet(2)
  const restock = callEndpoint(server.backend, 'changeGoods', { token, params: { goodsId: '3' }, body: { stock: 1 } })
  await eventually(() => expect(transactions.waiting()).toBe(1))
  await Promise.all([restock, buy(server.backend, hana.token, 3)])
  expect((await callEndpoint(server.backend, 'getGoods', { params: { goodsId: '3' } })).body).toMatchObject({
    goods: { stock: 0 },
  })
  expect(await aboutGoods()).toEqual([['restock', 3]])
})

test('other changes tell nothing: another product, a lower stock, a new name, a request that is withdrawn', async () => {
  await ask()
  await stockUp(server.backend, 2, 50)
  const token = await signInAs(server.backend, testAdministrator)
  await callEndpoint(server.backend, 'changeGoods', {
    token,
    params: { goodsId: '3' },
    body: { name: '사이다', stock: 0 },
  })
  expect(await aboutGoods()).toEqual([])
  expect(await request('withdrawRestockRequest')).toMatchObject({ status: 200, body: { asked: false } })
  expect(await request('withdrawRestockRequest')).toMatchObject({ status: 200, body: { asked: false } })
  await stockUp(server.backend, 3, 5)
  expect(await aboutGoods()).toEqual([])
})

test('many are told, each once, though two nodes see the pieces come', async () => {
  // More than are told in one transaction.
  const tokens: string[] = []
  for (let number = 1; number <= 110; number += 1) {
    tokens.push((await signUpShopper(server.backend, `손님${number}`)).token)
    await ask(3, tokens.at(-1))
  }
  const other: Backend = await createTestBackend({ store: { ...store, close: () => Promise.resolve() } })
  await Promise.all([stockUp(server.backend, 3, 5), stockUp(other, 3, 6)])
  const told = await Promise.all(tokens.map((token) => aboutGoods({ token })))
  expect(told.every((notices) => notices.length === 1)).toBe(true)
})

test('a product that is retired is waited for no longer', async () => {
  await ask()
  const token = await signInAs(server.backend, testAdministrator)
  await callEndpoint(server.backend, 'retireGoods', { token, params: { goodsId: '3' } })
  expect(await isAsked()).toEqual({ asked: false })
  expect(await ask()).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
})

test('notices are listed page by page, and only the newest 200 are kept', async () => {
  await fillGoods(store, 205)
  await store.db.updateTable('goods').set({ stock: 0 }).where('goods_id', '>', 1_000_000).execute()
  for (let goodsId = 1_000_001; goodsId <= 1_000_205; goodsId += 1) {
    await ask(goodsId)
    await stockUp(server.backend, goodsId, 1)
  }
  const goodsIds: number[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: v.InferOutput<typeof rest.listNotices.answer> = await noticesOf(mina, {
      limit: '60',
      ...(cursor && { cursor }),
    })
    goodsIds.push(...page.notices.map(({ goodsId }) => goodsId))
    cursor = page.nextCursor
  }
  expect(goodsIds).toEqual(Array.from({ length: 200 }, (_, index) => 1_000_205 - index))
})

test('there is an end to how many products one account waits for', async () => {
  await fillGoods(store, MAX_RESTOCK_REQUESTS)
  await store.db.updateTable('goods').set({ stock: 0 }).where('goods_id', '>', 1_000_000).execute()
  for (let index = 1; index <= MAX_RESTOCK_REQUESTS; index += 1) expect((await ask(1_000_000 + index)).status).toBe(200)
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'restock_requests_full' } })
  expect((await ask(1_000_001)).status).toBe(200)
  await request('withdrawRestockRequest', 1_000_001)
  expect((await ask()).status).toBe(200)
})

test('what is in stock, unknown or no number can’t be waited for, nor can a guest wait', async () => {
  expect(await ask(1)).toMatchObject({ status: 409, body: { code: 'in_stock' } })
  expect(await ask(999_999)).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  for (const goodsId of ['0', '-3', 'cola']) expect((await ask(goodsId)).status).toBe(400)
  for (const name of ['getRestockRequest', 'askForRestock', 'withdrawRestockRequest'] as const) {
    expect((await request(name, 3, '')).status).toBe(401)
  }
  expect((await callEndpoint(server.backend, 'listNotices')).status).toBe(401)
  for (const query of [{ cursor: 'x' }, { limit: '0' }]) {
    expect((await callEndpoint(server.backend, 'listNotices', { token: mina.token, query })).status).toBe(400)
  }
})

test('who leaves the shop is told nothing, and nothing stays of the requests and notices', async () => {
  await ask()
  await stockUp(server.backend, 3, 1)
  await stockUp(server.backend, 3, 0)
  await ask()
  await callEndpoint(server.backend, 'deleteMe', { token: mina.token, body: { password: mina.password } })
  await stockUp(server.backend, 3, 1)
  for (const table of ['restock_requests', 'notices'] as const) {
    expect(await store.db.selectFrom(table).selectAll().execute()).toEqual([])
  }
})
