import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Order } from '#app/contract/order.ts'
import type { ReturnReason } from '#app/contract/order-return.ts'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'
import { returnCalls } from '#test/support/server/return-calls.ts'

let store: Store
let backend: Backend
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof returnCalls>
let orders: ReturnType<typeof paymentCalls>

beforeEach(async () => {
  store = await openTestStore()
  backend = await createTestBackend({ store })
  hana = await signUpShopper(backend, '하나')
  administrator = await signInAs(backend, testAdministrator)
  calls = returnCalls(backend, administrator)
  orders = paymentCalls(backend, hana.token)
})
afterEach(() => backend.close())

const line = (goodsId: number, quantity: number) => ({ goodsId, quantity })

/** An order that was paid at the provider, and delivered: three of goods 1, which cost 3,000 KRW each, and shipping as much. */
async function delivered(payment: object = { expectedTotal: 12_000 }): Promise<Order> {
  const order = await orders.awaited({ items: [line(1, 3)], payment })
  await orders.card(order, 'approved')
  await calls.deliver(order)
  return order
}

/** What the provider has paid back of an order. */
async function refundedOf(order: Order): Promise<number> {
  const { body } = await orders.page(order)
  return v.parse(rest.getTestPayment.answer, body).payment.refunded ?? 0
}

const refundsOf = async (order: Order) => (await orders.read(order)).returns?.map(({ refund }) => refund)

test('each return is paid back at the provider, and the payment stays otherwise', async () => {
  const order = await delivered()
  await calls.done(hana, order, { lines: [line(1, 1)] })
  expect(await refundedOf(order)).toBe(3000)
  await calls.done(hana, order, { lines: [line(1, 2)] })
  expect(await refundedOf(order)).toBe(9000)
  expect(await orders.page(order)).toMatchObject({ body: { payment: { state: 'approved', amount: 12_000 } } })
})

test.each<[string, ReturnReason[], number]>([
  ['the shop is at fault for everything', ['damaged', 'wrong_product'], 12_000],
  ['the shopper changed their mind about some', ['damaged', 'changed_mind'], 9000],
  ['the shopper changed their mind about some before', ['changed_mind', 'damaged'], 9000],
  ['something stays with the shopper', ['damaged'], 3000],
])('shipping is paid back only when nothing is left and it is the shop’s fault: %s', async (_, reasons, sum) => {
  const order = await delivered()
  const parts = [[line(1, 1)], [line(1, 2)]]
  for (const [index, reason] of reasons.entries()) await calls.done(hana, order, { reason, lines: parts[index] ?? [] })
  expect(await refundedOf(order)).toBe(sum)
})

test('a discount is taken back in proportion, in the shopper’s favour, and together no more than was paid', async () => {
  const body = {
    code: 'WELCOME',
    kind: 'amount',
    value: 1000,
    startsAt: '2020-01-01T00:00:00Z',
    endsAt: '2990-01-01T00:00:00Z',
  }
  await callEndpoint(backend, 'addCoupon', { token: administrator, body })
  const order = await delivered({ expectedTotal: 11_000, couponCode: 'welcome' })
  for (let part = 0; part < 3; part += 1) await calls.done(hana, order, { lines: [line(1, 1)] })
  expect(await refundsOf(order)).toEqual([2667, 2667, 2666])
  expect(await refundedOf(order)).toBe(8000)
  // The coupon stays used.
  const again = await orders.order({ payment: { expectedTotal: 5000, couponCode: 'welcome' } })
  expect(again).toMatchObject({ status: 409, body: { code: 'coupon_refused' } })
})

test('what was cut off between the return and the money is paid back later, once', async () => {
  const order = await delivered()
  await calls.done(hana, order, { lines: [line(1, 1)] })
  // As if the shop had died before it asked the provider…
  await store.db.deleteFrom('test_refunds').execute()
  await store.db.updateTable('returns').set({ refund_due_at: '2026-01-01T00:00:00.000Z' }).execute()
  await Promise.all([backend.runDueWork(), backend.runDueWork()])
  expect(await refundedOf(order)).toBe(3000)
  // …or afterwards, and before it wrote that down.
  await store.db.updateTable('returns').set({ refund_due_at: '2026-01-01T00:00:00.000Z' }).execute()
  await backend.runDueWork()
  expect(await refundedOf(order)).toBe(3000)
  const due = await store.db.selectFrom('returns').select('refund_due_at').execute()
  expect(due).toEqual([{ refund_due_at: null }])
})

test('an order that was paid at once counts as paid back, and nothing is asked of a provider', async () => {
  const order = orderOf(await orders.order({ payment: { method: undefined } }))
  await calls.deliver(order)
  await calls.done(hana, order, { reason: 'damaged' })
  expect(await refundsOf(order)).toEqual([6000])
  const due = await store.db.selectFrom('returns').select('refund_due_at').execute()
  expect(due).toEqual([{ refund_due_at: null }])
})
