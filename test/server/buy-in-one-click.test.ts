import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend, Callers } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { shopCaller } from '#test/support/backend/shop-caller.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울', address2: '3층' }
let backend: Backend
let token: string
let caller: Callers['/']

beforeEach(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
  const sessionId = (await backend.findSession(token))?.sessionId
  caller = shopCaller({ sessionId, language: 'ko' })
})
afterEach(() => backend.close())

test('who never gave an address orders without one, then goes where the last order went', async () => {
  const first = await backend.runCommand('/', 'BUY', caller, { goodsId: 2 })
  expect(first).toMatchObject({ ok: true, order: { recipient: null, total: 1200, items: [{ quantity: 1 }] } })

  const body = { items: [{ goodsId: 1, quantity: 1 }], recipient }
  await callEndpoint(backend, 'createOrder', { token, headers: { 'idempotency-key': 'attempt-1' }, body })
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 2, quantity: 3 })).toMatchObject({
    ok: true,
    order: { recipient, total: 3600 },
  })
})

test('a forged nickname and goods name are not told: the feed has the real ones', async () => {
  await backend.runCommand('/', 'BUY', caller, { goodsId: 1, nickname: '<b>admin</b>', goodsName: '공짜' })
  expect(await backend.feed.between(0, 1, 1)).toMatchObject([{ nickname: '하나', goodsName: '시원한 콜라' }])
})

test('the same key buys once', async () => {
  const payload = { goodsId: 1, idempotencyKey: 'click-0001' }
  const [first, second] = await Promise.all([
    backend.runCommand('/', 'BUY', caller, payload),
    backend.runCommand('/', 'BUY', caller, payload),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await backend.runCommand('/', 'BUY', caller, { ...payload, goodsId: 2 })).toMatchObject({
    ok: false,
    error: { code: 'idempotency_key_reused' },
  })
  expect(await backend.feed.latest()).toBe(1)
})

test('unknown and sold-out goods are refused by the ack', async () => {
  const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: '2' } })
  const { stock } = (body as { goods: { stock: number } }).goods
  for (let left = stock; left > 0; left -= 99) {
    await backend.runCommand('/', 'BUY', caller, { goodsId: 2, quantity: Math.min(99, left) })
  }
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 2 })).toMatchObject({
    ok: false,
    error: { code: 'out_of_stock', message: '재고가 부족해서 주문하지 못했어요.' },
  })
  expect(await backend.runCommand('/', 'BUY', caller, { goodsId: 888_888 })).toMatchObject({
    ok: false,
    error: { code: 'goods_not_found' },
  })
})

test('the public feed is read from its end, or on from where one was', async () => {
  for (let i = 0; i < 5; i += 1) await backend.runCommand('/', 'BUY', caller, { goodsId: 1 })
  const seqs = async (query: Record<string, string>) => {
    const { body } = await callEndpoint(backend, 'listPurchases', { query })
    const page = body as { purchases: { seq: number }[]; latest: number }
    return { seqs: page.purchases.map(({ seq }) => seq), latest: page.latest }
  }
  expect(await seqs({ limit: '2' })).toEqual({ seqs: [4, 5], latest: 5 })
  expect(await seqs({ after: '1', limit: '3' })).toEqual({ seqs: [2, 3, 4], latest: 5 })
  expect(await seqs({ after: '5' })).toEqual({ seqs: [], latest: 5 })
  expect(await backend.feed.between(1, 4, 2)).toMatchObject([{ seq: 2 }, { seq: 3 }])
})
