import * as v from 'valibot'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint } from '../backend/call-endpoint.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** Takes 2,000 KRW off, in May 2030. */
export const springCoupon = {
  code: 'SPRING-2000',
  kind: 'amount',
  value: 2000,
  startsAt: '2030-05-01T00:00:00+09:00',
  endsAt: '2030-06-01T00:00:00+09:00',
}

/** Goods 1 costs 3,000 KRW. */
export const cola = (quantity = 1) => [{ goodsId: 1, quantity }]

/** The calls about coupons: of the administrator who makes them, and of the shopper who uses them. */
export const couponCalls = (backend: Backend, administrator: string, shopper: string) => ({
  /** Adds a coupon that differs from `springCoupon`. */
  async newCoupon(coupon: object = {}) {
    const { body } = await callEndpoint(backend, 'addCoupon', {
      token: administrator,
      body: { ...springCoupon, ...coupon },
    })
    return v.parse(rest.addCoupon.answer, body).coupon
  },
  endCoupon: (couponId: number) =>
    callEndpoint(backend, 'endCoupon', { token: administrator, params: { couponId: String(couponId) } }),
  /** How many orders use a coupon. */
  async usesOf(couponId: number) {
    const { body } = await callEndpoint(backend, 'listCoupons', { token: administrator })
    return v.parse(rest.listCoupons.answer, body).coupons.find((coupon) => coupon.couponId === couponId)?.used
  },
  changePrice: (price: number) =>
    callEndpoint(backend, 'changeGoods', { token: administrator, params: { goodsId: '1' }, body: { price } }),
  quote: (couponCode: unknown, items: object[] = cola(), token = shopper) =>
    callEndpoint(backend, 'quoteOrder', { token, body: { items, couponCode } }),
  order: (payment: object, { token = shopper, items = cola(), key = crypto.randomUUID() as string } = {}) =>
    callEndpoint(backend, 'createOrder', {
      token,
      headers: { 'idempotency-key': key },
      body: { items, recipient, payment },
    }),
  async ordersOfMine() {
    const { body } = await callEndpoint(backend, 'listOrders', { token: shopper })
    return v.parse(rest.listOrders.answer, body).orders
  },
  cancel: (orderId: string) =>
    callEndpoint(backend, 'cancelOrder', { token: shopper, params: { orderId }, body: { status: 'cancelled' } }),
})

/** The id of the order that was placed. */
export const orderIdOf = (body: object | undefined) => v.parse(rest.createOrder.answer, body).order.orderId
