import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { cola, couponCalls, orderIdOf } from '#test/support/server/coupon-calls.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually } from '#test/support/server/open-socket.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let transactions: MeetingStore
let server: TestServer
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof couponCalls>

beforeEach(async () => {
  transactions = createMeetingStore(await openTestStore())
  server = await startServer({
    backend: { store: transactions.store, now: () => new Date('2030-05-01T03:00:00.000Z') },
  })
  hana = await signUpShopper(server.backend, '하나')
  administrator = await signInAs(server.backend, testAdministrator)
  calls = couponCalls(server.backend, administrator, hana.token)
})
afterEach(() => server.close())

test('an account uses a coupon once, and again after the order is cancelled', async () => {
  const { couponId } = await calls.newCoupon()
  const paying = { expectedTotal: 4000, couponCode: 'SPRING-2000' }
  const replies = await Promise.all(Array.from({ length: 5 }, () => calls.order(paying)))
  const placed = replies.filter(({ status }) => status === 201)
  expect(placed).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(4)
  expect((await calls.quote('spring-2000')).body).toMatchObject({ quote: { couponProblem: 'couponUsed' } })
  expect(await calls.usesOf(couponId)).toBe(1)

  const orderId = orderIdOf(placed[0]?.body)
  await Promise.all(Array.from({ length: 5 }, () => calls.cancel(orderId)))
  expect(await calls.usesOf(couponId)).toBe(0)
  expect(await calls.order(paying)).toMatchObject({ status: 201 })
  expect(await calls.usesOf(couponId)).toBe(1)
  // The cancelled order still says what it cost.
  const read = await callEndpoint(server.backend, 'getOrder', { token: hana.token, params: { orderId } })
  expect(read.body).toMatchObject({ order: { status: 'cancelled', payment: { discount: 2000 } } })
})

test('twenty shoppers after the last of a coupon: exactly one has it, and nobody else orders', async () => {
  const { couponId } = await calls.newCoupon({ limit: 2 })
  await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })
  const shoppers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => signUpShopper(server.backend, `shopper-${i}`)),
  )
  const items = [{ goodsId: 2, quantity: 2 }]
  const replies = await Promise.all(
    shoppers.map(({ token }, index) =>
      // Of different products, too, so that not only their rows are waited for.
      calls.order(
        { expectedTotal: index % 2 === 0 ? 4000 : 3400, couponCode: 'SPRING-2000' },
        { token, items: index % 2 === 0 ? cola() : items },
      ),
    ),
  )
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  const refused = replies.filter(({ status }) => status === 409)
  expect(refused).toHaveLength(19)
  for (const { body } of refused) {
    expect(body).toMatchObject({
      code: 'coupon_refused',
      fields: { 'payment.couponCode': '준비한 수량이 모두 쓰인 쿠폰이에요.' },
    })
  }
  expect(await calls.usesOf(couponId)).toBe(2)
  const { body } = await callEndpoint(server.backend, 'listAllOrders', { token: administrator })
  expect(v.parse(rest.listAllOrders.answer, body).orders).toHaveLength(2)
})

test('of a shopper who orders with a coupon and an administrator who ends it at the same moment, one comes first', async () => {
  for (const first of ['order', 'end']) {
    const { couponId } = await calls.newCoupon({ code: `MEET-${first}` })
    const both = [
      () => calls.order({ expectedTotal: 4000, couponCode: `MEET-${first}` }),
      () => calls.endCoupon(couponId),
    ]
    if (first === 'end') both.reverse()
    transactions.meet(2)
    const replies = []
    for (const [index, call] of both.entries()) {
      replies.push(call())
      if (index === 0) await eventually(() => expect(transactions.waiting()).toBe(1))
    }
    const statuses = (await Promise.all(replies)).map(({ status }) => status)
    expect(statuses).toEqual(first === 'order' ? [201, 200] : [200, 409])
    expect(await calls.usesOf(couponId)).toBe(first === 'order' ? 1 : 0)
  }
})

test('an administrator who cancels an order, and an account that leaves, give coupons back', async () => {
  const { couponId } = await calls.newCoupon()
  const other = await calls.newCoupon({ code: 'OTHER' })
  const first = await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })
  await callEndpoint(server.backend, 'changeOrderStatus', {
    token: administrator,
    params: { orderId: orderIdOf(first.body) },
    body: { status: 'cancelled' },
  })
  expect(await calls.usesOf(couponId)).toBe(0)

  await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })
  await calls.order({ expectedTotal: 4000, couponCode: 'OTHER' })
  expect(await calls.usesOf(other.couponId)).toBe(1)
  const left = await callEndpoint(server.backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
  expect(left.status).toBe(204)
  expect(await calls.usesOf(couponId)).toBe(0)
  expect(await calls.usesOf(other.couponId)).toBe(0)
  expect(await transactions.store.db.selectFrom('coupon_uses').selectAll().execute()).toEqual([])
})

test('the same attempt twice uses the coupon once, and has the same answer', async () => {
  const { couponId } = await calls.newCoupon({ limit: 1 })
  const paying = { expectedTotal: 4000, couponCode: 'SPRING-2000' }
  const first = await calls.order(paying, { key: 'one-attempt' })
  expect(await calls.order(paying, { key: 'one-attempt' })).toMatchObject({
    status: 201,
    body: first.body,
    headers: { 'Idempotency-Replayed': 'true' },
  })
  expect(await calls.order({ expectedTotal: 6000 }, { key: 'one-attempt' })).toMatchObject({ status: 422 })
  expect(await calls.usesOf(couponId)).toBe(1)
})
