import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { couponCalls } from '#test/support/server/coupon-calls.ts'
import { orderOf, paymentCalls } from '#test/support/server/payment-calls.ts'

const withCoupon = { payment: { expectedTotal: 4000, couponCode: 'SPRING-2000' } }

let clock: number
let backend: Backend
let hana: TestShopper
let calls: ReturnType<typeof paymentCalls>
let coupons: ReturnType<typeof couponCalls>

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  hana = await signUpShopper(backend, '하나')
  calls = paymentCalls(backend, hana.token)
  coupons = couponCalls(backend, await signInAs(backend, testAdministrator), hana.token)
})
afterEach(() => backend.close())

test('an order that awaits its payment holds its coupon: another window can’t use it, and a failure gives it back', async () => {
  const { couponId } = await coupons.newCoupon()
  const order = await calls.awaited(withCoupon)
  expect(await coupons.usesOf(couponId)).toBe(1)
  expect(await calls.order(withCoupon)).toMatchObject({
    status: 409,
    body: {
      code: 'coupon_refused',
      fields: { 'payment.couponCode': '이미 쓴 쿠폰이에요. 계정마다 한 번 쓸 수 있어요.' },
    },
  })
  expect((await coupons.quote('SPRING-2000')).body).toMatchObject({ quote: { couponProblem: 'couponUsed' } })
  await calls.card(order, 'insufficient_funds')
  expect(await coupons.usesOf(couponId)).toBe(0)

  const again = await calls.awaited(withCoupon)
  await calls.card(again, 'approved')
  expect(await coupons.usesOf(couponId)).toBe(1)
  expect(await calls.order(withCoupon)).toMatchObject({ status: 409 })
  await calls.cancel(again)
  expect(await coupons.usesOf(couponId)).toBe(0)
})

test.each(['is cancelled', 'expires'])('an order that %s gives its coupon back, once', async (end) => {
  const { couponId } = await coupons.newCoupon()
  const order = await calls.awaited(withCoupon)
  if (end === 'is cancelled') await Promise.all([calls.cancel(order), calls.cancel(order)])
  else clock += 15 * 60_000
  await Promise.all([backend.runDueWork(), backend.runDueWork()])
  expect(await coupons.usesOf(couponId)).toBe(0)
  expect(await calls.order(withCoupon)).toMatchObject({ status: 201 })
})

test('a coupon that ends between the cart and the order is refused, and one that ends before the payment is not', async () => {
  await coupons.newCoupon({ endsAt: '2030-05-01T03:05:00.000Z' })
  const order = await calls.awaited(withCoupon)
  clock += 6 * 60_000
  await calls.card(order, 'approved')
  expect(await calls.read(order)).toMatchObject({ status: 'paid', payment: { discount: 2000, total: 4000 } })
  expect(await calls.order(withCoupon)).toMatchObject({ status: 409, body: { code: 'coupon_refused', total: 6000 } })
})

test('twenty shoppers after the last of a coupon: exactly one order holds it', async () => {
  const { couponId } = await coupons.newCoupon({ limit: 1 })
  const shoppers = await Promise.all(Array.from({ length: 20 }, (_, i) => signUpShopper(backend, `shopper-${i}`)))
  const replies = await Promise.all(shoppers.map(({ token }) => paymentCalls(backend, token).order(withCoupon)))
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(19)
  expect(await coupons.usesOf(couponId)).toBe(1)
})

test('an order that costs nothing in all needs no provider', async () => {
  await coupons.newCoupon({ value: 500_000 })
  const items = [{ goodsId: 1, quantity: 10 }]
  const order = orderOf(await calls.order({ items, payment: { expectedTotal: 0, couponCode: 'SPRING-2000' } }))
  expect(order).toMatchObject({ status: 'paid', payment: { total: 0 } })
  expect(
    await callEndpoint(backend, 'checkPayment', { token: hana.token, params: { orderId: order.orderId } }),
  ).toMatchObject({
    status: 200,
    body: { order: { status: 'paid' } },
  })
})
