import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { cola, couponCalls, orderIdOf } from '#test/support/server/coupon-calls.ts'

let clock: number
let backend: Backend
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof couponCalls>

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  hana = await signUpShopper(backend, '하나')
  administrator = await signInAs(backend, testAdministrator)
  calls = couponCalls(backend, administrator, hana.token)
})
afterEach(() => backend.close())

test('an amount is taken off the products, and the order keeps what it cost', async () => {
  await calls.newCoupon()
  const payment = { shippingFee: 3000, discount: 2000, couponCode: 'SPRING-2000', total: 4000 }
  expect(await calls.quote('SPRING-2000')).toMatchObject({
    status: 200,
    body: { quote: { items: [{ goodsId: 1, name: '시원한 콜라', price: 3000, quantity: 1 }], total: 3000, payment } },
  })
  const placed = await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })
  expect(placed).toMatchObject({ status: 201, body: { order: { total: 3000, payment } } })
  const read = await callEndpoint(backend, 'getOrder', {
    token: hana.token,
    params: { orderId: orderIdOf(placed.body) },
  })
  expect(read.body).toEqual(placed.body)
  const figures = await callEndpoint(backend, 'getFigures', { token: administrator })
  const { minutes } = v.parse(rest.getFigures.answer, figures.body)
  expect(minutes.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(3000)
})

test('a code is the same in any case and width, with blanks around it and from any keyboard', async () => {
  await calls.newCoupon({ code: '봄날Sale' })
  for (const typed of ['봄날sale', ' 봄날SALE ', '봄날ＳＡＬＥ', '봄날Sale'.normalize('NFD'), '봄날\u200bsale']) {
    expect((await calls.quote(typed)).body).toMatchObject({
      quote: { payment: { discount: 2000, couponCode: '봄날Sale' } },
    })
  }
})

test('a percentage is rounded down and ends at its maximum; no discount is more than the products cost', async () => {
  await calls.newCoupon({ code: 'TENTH', kind: 'percent', value: 13, maxDiscount: 1500 })
  await calls.newCoupon({ code: 'MUCH', value: 500_000 })
  await calls.changePrice(3333)
  // 433.29
  expect((await calls.quote('TENTH')).body).toMatchObject({ quote: { payment: { discount: 433, total: 5900 } } })
  expect((await calls.quote('TENTH', cola(9))).body).toMatchObject({
    quote: { payment: { discount: 1500, total: 31_497 } },
  })
  // 33,330: it ships free, whatever the discount.
  expect((await calls.quote('TENTH', cola(10))).body).toMatchObject({
    quote: { payment: { shippingFee: 0, discount: 1500, total: 31_830 } },
  })
  // What is left is the shipping.
  expect((await calls.quote('MUCH')).body).toMatchObject({ quote: { payment: { discount: 3333, total: 3000 } } })
  expect(await calls.order({ expectedTotal: 3000, couponCode: 'MUCH' })).toMatchObject({ status: 201 })
})

test('a coupon that does not fit is said in the quote, with the sum without it, and refused with the order', async () => {
  await calls.newCoupon({ code: 'LATER', startsAt: '2030-05-02T00:00:00+09:00' })
  await calls.newCoupon({ code: 'OVER', startsAt: '2030-04-01T00:00:00+09:00', endsAt: '2030-05-01T03:00:00Z' })
  await calls.newCoupon({ code: 'LARGE', minTotal: 3001 })
  for (const [code, couponProblem, text] of [
    ['NOTHING', 'couponUnknown', '이 코드의 쿠폰이 없어요. 코드를 다시 확인해 주세요.'],
    ['', 'couponUnknown', '이 코드의 쿠폰이 없어요. 코드를 다시 확인해 주세요.'],
    ['LATER', 'couponNotStarted', '아직 쓸 수 없는 쿠폰이에요.'],
    ['OVER', 'couponEnded', '기간이 끝난 쿠폰이에요.'],
    ['LARGE', 'couponMinimum', '상품 금액이 이 쿠폰을 쓸 수 있는 금액보다 적어요.'],
  ] as const) {
    expect((await calls.quote(code)).body).toMatchObject({
      quote: { couponProblem, payment: { discount: 0, shippingFee: 3000, total: 6000 } },
    })
    for (const expectedTotal of [4000, 6000]) {
      expect(await calls.order({ expectedTotal, couponCode: code })).toMatchObject({
        status: 409,
        body: { code: 'coupon_refused', total: 6000, fields: { 'payment.couponCode': text } },
      })
    }
  }
  expect((await calls.quote('LARGE')).body).toMatchObject({ quote: { minTotal: 3001 } })
  expect(await calls.ordersOfMine()).toEqual([])
})

test('what the shopper saw has to be right: a price or a coupon that changed meanwhile orders nothing', async () => {
  const { couponId } = await calls.newCoupon()
  await calls.changePrice(3500)
  expect(await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', total: 4500 },
  })
  await calls.endCoupon(couponId)
  expect(await calls.order({ expectedTotal: 4500, couponCode: 'SPRING-2000' })).toMatchObject({
    status: 409,
    body: { code: 'coupon_refused', total: 6500 },
  })
  expect(await calls.usesOf(couponId)).toBe(0)
  expect(await calls.ordersOfMine()).toEqual([])
})

test('a discount that a client makes up is not given', async () => {
  await calls.newCoupon()
  const forged = { discount: 3000, shippingFee: 0, total: 1 }
  expect(await calls.order({ expectedTotal: 1, ...forged })).toMatchObject({ status: 409, body: { total: 6000 } })
  expect(await calls.order({ expectedTotal: 1, couponCode: 'SPRING-2000', ...forged })).toMatchObject({
    status: 409,
    body: { code: 'price_changed', total: 4000 },
  })
  expect(await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000', ...forged })).toMatchObject({
    body: { order: { payment: { discount: 2000, shippingFee: 3000, total: 4000 } } },
  })
  for (const couponCode of [1, null, ['SPRING-2000'], { code: 'SPRING-2000' }, 'x'.repeat(41)]) {
    expect((await calls.quote(couponCode)).status).toBe(400)
    expect((await calls.order({ expectedTotal: 4000, couponCode })).status).toBe(400)
  }
  expect((await calls.order({ couponCode: 'SPRING-2000' })).status).toBe(400)
})

test('a coupon ends by the clock while the order form is open', async () => {
  await calls.newCoupon({ endsAt: '2030-05-01T03:10:00Z' })
  expect((await calls.quote('SPRING-2000')).body).toMatchObject({ quote: { payment: { total: 4000 } } })
  clock += 10 * 60_000 - 1
  expect((await calls.quote('SPRING-2000')).body).toMatchObject({ quote: { payment: { total: 4000 } } })
  clock += 1
  expect(await calls.order({ expectedTotal: 4000, couponCode: 'SPRING-2000' })).toMatchObject({
    status: 409,
    body: { code: 'coupon_refused', total: 6000 },
  })
})

test('a quote of what the shop does not sell, of nothing, or without an account is none', async () => {
  expect(await calls.quote(undefined, [{ goodsId: 999_999, quantity: 1 }])).toMatchObject({
    status: 404,
    body: { code: 'goods_not_found', fields: { 'items.0.goodsId': '지금은 팔지 않는 상품이에요.' } },
  })
  for (const items of [[], [{ goodsId: 1, quantity: 0 }], [...cola(60), ...cola(60)]]) {
    expect((await calls.quote(undefined, items)).status).toBe(400)
  }
  expect((await calls.quote(undefined, cola(), '')).status).toBe(401)
  // Stock is the order's business.
  await callEndpoint(backend, 'changeGoods', {
    token: administrator,
    params: { goodsId: '1' },
    body: { stock: 0 },
  })
  expect((await calls.quote(undefined)).body).toMatchObject({ quote: { total: 3000 } })
})
