import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AuditPage } from '#app/contract/admin.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

const tea = {
  name: '유자차',
  nameEn: 'Yuja Tea',
  thumbnailUrl: '/pictures/v1/tea.svg',
  category: 'tea-coffee',
  price: 5000,
  stock: 3,
}
let backend: Backend
let token: string

beforeEach(async () => {
  backend = await createTestBackend()
  token = await signInAs(backend, testAdministrator)
})
afterEach(() => backend.close())

async function audit(query: Record<string, string> = {}): Promise<AuditPage> {
  return (await callEndpoint(backend, 'listAudit', { token, query })).body as AuditPage
}

test('all that an administrator does stands in the list: who, what, from what to what, and when', async () => {
  const shopper = await signUpShopper(backend, '하나')
  const { body } = await callEndpoint(backend, 'addGoods', { token, body: tea })
  const goodsId = String(Object(Object(body).goods).goodsId)
  const params = { goodsId }
  await callEndpoint(backend, 'changeGoods', { token, params, body: { stock: 9, price: 5500, name: '유자차' } })
  await buy(backend, shopper.token, Number(goodsId))
  const [{ orderId } = { orderId: '' }] = Object((await callEndpoint(backend, 'listAllOrders', { token })).body).orders
  await callEndpoint(backend, 'changeOrderStatus', { token, params: { orderId }, body: { status: 'packed' } })
  await callEndpoint(backend, 'retireGoods', { token, params })
  const userId = (await backend.findSession(shopper.token))?.user.userId
  await callEndpoint(backend, 'changeRole', {
    token,
    params: { userId: String(userId) },
    body: { role: 'administrator', password: 'plum-orchard-42' },
  })

  const { entries, nextCursor } = await audit()
  expect(nextCursor).toBeNull()
  for (const { at, nickname } of entries) {
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    expect(nickname).toBe('관리자')
  }
  const tea3 = { subject: goodsId, name: '유자차', nameEn: 'Yuja Tea' }
  expect(
    entries.map(({ action, subject, name, nameEn, changes }) => ({ action, subject, name, nameEn, changes })),
  ).toEqual([
    {
      action: 'role',
      subject: String(userId),
      name: '하나',
      nameEn: '하나',
      changes: [{ field: 'role', before: 'shopper', after: 'administrator' }],
    },
    { action: 'goods_retired', ...tea3, changes: [] },
    {
      action: 'order_status',
      subject: orderId,
      name: '유자차',
      nameEn: 'Yuja Tea',
      changes: [{ field: 'status', before: 'paid', after: 'packed' }],
    },
    {
      action: 'goods_changed',
      ...tea3,
      changes: [
        { field: 'price', before: 5000, after: 5500 },
        { field: 'stock', before: 3, after: 9 },
      ],
    },
    {
      action: 'goods_added',
      ...tea3,
      changes: expect.arrayContaining([
        { field: 'price', before: null, after: 5000 },
        { field: 'stock', before: null, after: 3 },
        { field: 'name', before: null, after: '유자차' },
      ]),
    },
  ])
})

test('what was refused or changes nothing is not written down', async () => {
  const params = { goodsId: '1' }
  await callEndpoint(backend, 'changeGoods', { token, params, body: { stock: 5, expected: { stock: 99_999 } } })
  await callEndpoint(backend, 'changeGoods', { token, params, body: {} })
  await callEndpoint(backend, 'changeGoods', { token, params, body: { price: -1 } })
  await callEndpoint(backend, 'addGoods', { token, body: { ...tea, goodsId: 1 } })
  await callEndpoint(backend, 'retireGoods', { token, params: { goodsId: '999999' } })
  expect((await audit()).entries).toEqual([])
})

test('the list is read page by page, and by administrators alone', async () => {
  for (const stock of [1, 2, 3, 4, 5]) {
    await callEndpoint(backend, 'changeGoods', { token, params: { goodsId: '1' }, body: { stock } })
  }
  const first = await audit({ limit: '3' })
  const second = await audit({ limit: '3', cursor: first.nextCursor ?? '' })
  const stocks = [...first.entries, ...second.entries].map(({ changes }) => changes[0]?.after)
  expect(stocks).toEqual([5, 4, 3, 2, 1])
  expect(second.nextCursor).toBeNull()

  const shopper = await signUpShopper(backend, '하나')
  expect((await callEndpoint(backend, 'listAudit', { token: shopper.token })).status).toBe(403)
  expect((await callEndpoint(backend, 'listAudit')).status).toBe(401)
  expect((await callEndpoint(backend, 'listAudit', { token, query: { cursor: 'forged' } })).status).toBe(400)
})

test('a conversation that is taken on or released is written down, once', async () => {
  const shopper = await signUpShopper(backend, '하나')
  const session = await backend.findSession(shopper.token)
  const caller = { sessionId: session?.sessionId, limitKey: 'here', language: 'ko' as const }
  const asked = await backend.runCommand('/customer-chat', 'msg', caller, { msg: '언제 오나요?', key: 'question-1' })
  expect(asked).toMatchObject({ ok: true })
  for (const assigned of [true, true, false]) {
    const { status } = await callEndpoint(backend, 'changeSupportThread', {
      token,
      params: { threadId: '1' },
      body: { assigned },
    })
    expect(status).toBe(200)
  }
  const subject = String(session?.user.userId)
  expect((await audit()).entries).toMatchObject([
    { action: 'thread_released', subject, name: '하나', changes: [] },
    { action: 'thread_taken', subject, name: '하나', changes: [] },
  ])
})
