import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { orderAsGuest, placedBy } from '#test/support/server/guest-calls.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'
import { returnCalls } from '#test/support/server/return-calls.ts'

let transactions: MeetingStore
let backend: Backend
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof returnCalls>
let stock: () => Promise<number>

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  backend = await createTestBackend({ store: transactions.store })
  hana = await signUpShopper(backend, '하나')
  administrator = await signInAs(backend, testAdministrator)
  calls = returnCalls(backend, administrator)
  const orders = paymentCalls(backend, hana.token)
  stock = () => orders.stock()
})
afterEach(() => backend.close())

/** Two of goods 1, unless told otherwise. */
const delivered = (quantity = 2) => calls.delivered(hana, [{ goodsId: 1, quantity }])

test('only administrators move returns, step by step, and a repetition does nothing', async () => {
  const order = await delivered()
  await calls.request(hana, order)
  const body = { status: 'accepted', expectedStatus: 'requested' }
  const params = { returnId: '1' }
  expect((await callEndpoint(backend, 'moveReturn', { token: hana.token, params, body })).status).toBe(403)
  expect((await callEndpoint(backend, 'listReturns', { token: hana.token })).status).toBe(403)
  expect(await calls.move(9, 'accepted')).toMatchObject({ status: 404, body: { code: 'return_not_found' } })
  const early = await calls.move(1, 'returned', { expectedStatus: 'requested' })
  expect(early).toMatchObject({ status: 409, body: { code: 'return_changed' } })
  expect(await calls.move(1, 'withdrawn')).toMatchObject({ status: 400 })
  const before = await stock()
  for (const status of ['accepted', 'accepted', 'returned', 'returned'])
    expect(await calls.move(1, status)).toMatchObject({ status: 200 })
  expect(await stock()).toBe(before + 2)
  const declined = { expectedStatus: 'returned', declinedReason: '아니요' } as const
  expect(await calls.move(1, 'declined', declined)).toMatchObject({ status: 409, body: { code: 'return_changed' } })
})

test('of two who decide at the same moment, one does, and the other is told', async () => {
  const decline = (returnId: number) => calls.move(returnId, 'declined', { declinedReason: '늦었어요.' })
  for (const rival of ['administrator', 'shopper'] as const) {
    const order = await delivered()
    const { returns = [] } = orderOf(await calls.request(hana, order))
    const returnId = returns[0]?.returnId ?? 0
    transactions.meet(2)
    const replies = await Promise.all([
      calls.move(returnId, 'accepted'),
      rival === 'administrator' ? decline(returnId) : calls.withdraw(hana, order.orderId, returnId),
    ])
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'return_changed' })
  }
  // Two who both say that the products have come.
  const order = await delivered()
  const { returns = [] } = orderOf(await calls.request(hana, order))
  const returnId = returns[0]?.returnId ?? 0
  await calls.move(returnId, 'accepted')
  const before = await stock()
  transactions.meet(2)
  await Promise.all([calls.move(returnId, 'returned'), calls.move(returnId, 'returned')])
  expect(await stock()).toBe(before + 2)
})

test('a guest sends an order back in the browser that may open it, and has no notices', async () => {
  const placed = placedBy(await orderAsGuest(backend))
  await calls.deliver(placed.order)
  expect((await calls.request({}, placed.order)).status).toBe(401)
  const order = await calls.done({ guest: placed.guest }, placed.order)
  expect(order.returns).toMatchObject([{ status: 'returned', refund: 3000 }])
})

test('an account that leaves takes along what it wrote, and its return goes on', async () => {
  const order = await delivered()
  await calls.request(hana, order, { note: '하나가 썼어요' })
  await callEndpoint(backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
  const listed = await calls.list()
  expect(listed.returns[0]?.order.returns).toMatchObject([{ note: '', status: 'requested' }])
  await calls.move(1, 'accepted')
  expect(await calls.move(1, 'returned')).toMatchObject({ status: 200 })
})

test('returns are listed page by page', async () => {
  for (let count = 0; count < 3; count += 1) await calls.request(hana, await delivered(1))
  const first = await calls.list({ limit: '2' })
  expect(first.returns.map(({ returnId }) => returnId)).toEqual([3, 2])
  const second = await calls.list({ limit: '2', cursor: first.nextCursor ?? '' })
  expect(second).toMatchObject({ returns: [{ returnId: 1 }], nextCursor: null })
})
