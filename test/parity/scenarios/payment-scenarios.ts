import type { Stage } from '#test/support/parity/stage.ts'
import { join, orderOf, signInAsAdministrator } from './people.ts'

export const paymentScenarios: Record<string, (stage: Stage) => Promise<void>> = {
  'paying at the provider': async (stage) => {
    const { call, transcript } = stage
    const [token, other] = [await join(stage, 'mina'), await join(stage, 'junho')]
    stage.connect('mina', { auth: { token } })
    await transcript.received('mina', 'connect')
    const heard = async (times: number) => {
      await transcript.received('mina', 'ORDER_CHANGED', times)
      await transcript.received('mina', 'STOCK_CHANGED', times)
    }
    const json = { ...orderOf(1), payment: { expectedTotal: 6000, method: 'provider' } }
    const order = async (key: string) => {
      const { body } = await call('createOrder', 201, { token, key, json })
      const { orderId, payment } = Object(Object(body).order)
      return { orderId: String(orderId), paymentId: String(payment.page.url).split('/').at(-1) ?? '' }
    }
    const card = { number: '4242 4242 4242 4242', expiry: '12/40', cvc: '123' }

    const { orderId, paymentId } = await order('order-0001')
    await heard(1)
    await call('createOrder', 201, { token, key: 'order-0001', json })
    await call('createOrder', 400, { token, key: 'order-0002', json: { ...json, payment: { method: 'other' } } })
    await call('listAwaitingOrders', 200, { token })
    await call('listAwaitingOrders', 200, { token: other })
    await call('listAwaitingOrders', 401)
    await call('checkPayment', 200, { token, params: { orderId } })
    await call('checkPayment', 404, { token: other, params: { orderId } })
    await call('getTestPayment', 200, { params: { paymentId } })
    await call('getTestPayment', 404, { params: { paymentId: 'nothing' } })
    await call('payByTestCard', 400, { params: { paymentId }, json: { ...card, number: '4111111111111111' } })
    await call('payByTestCard', 200, { params: { paymentId }, json: card })
    await heard(2)
    await call('getOrder', 200, { token, params: { orderId } })
    await call('listOrders', 200, { token })
    await call('cancelOrder', 200, { token, params: { orderId }, json: { status: 'cancelled' } })
    await call('getTestPayment', 200, { params: { paymentId } })
    await heard(3)

    const declined = await order('order-0003')
    await heard(4)
    await call('payByTestCard', 200, { params: declined, json: { ...card, number: '4000000000003220' } })
    await call('answerTestChallenge', 200, { params: declined, json: { code: '000000' } })
    await call('abortTestPayment', 200, { params: declined })
    await heard(5)
    await call('getOrder', 200, { token, params: declined })
    await call('receiveWebhook', 400, { json: { paymentId } })
    await call('listOrders', 200, { token, query: { key: 'order-0003' } })
  },

  'paying for shipping, and with a coupon': async (stage) => {
    const { call } = stage
    const [token, administrator] = [await join(stage, 'mina'), await signInAsAdministrator(stage)]
    const period = { startsAt: '2020-01-01T00:00:00Z', endsAt: '2990-01-01T00:00:00Z' }
    const coupon = { code: 'WELCOME', kind: 'amount', value: 1000, limit: 1, ...period }
    await call('addCoupon', 403, { token, json: coupon })
    await call('addCoupon', 201, { token: administrator, json: coupon })
    const past = { ...coupon, code: 'LONG-AGO', endsAt: '2021-01-01T00:00:00Z' }
    const { body } = await call('addCoupon', 201, { token: administrator, json: past })
    await call('addCoupon', 409, { token: administrator, json: { ...coupon, code: 'welcome' } })
    await call('addCoupon', 400, { token: administrator, json: { ...coupon, code: '?', kind: 'percent' } })
    await call('listCoupons', 200, { token: administrator, query: { limit: '1' } })

    const { items } = orderOf(1)
    await call('quoteOrder', 401, { json: { items } })
    await call('quoteOrder', 200, { token, json: { items } })
    await call('quoteOrder', 200, { token, json: { items, couponCode: 'welcome' } })
    await call('quoteOrder', 200, { token, json: { items, couponCode: 'nothing' } })
    const paying = (expectedTotal: number, couponCode?: string) => ({
      ...orderOf(1),
      payment: { expectedTotal, couponCode },
    })
    await call('createOrder', 409, { token, key: 'order-0001', json: paying(3000) })
    await call('createOrder', 201, { token, key: 'order-0002', json: paying(6000) })
    await call('createOrder', 409, { token, key: 'order-0003', json: paying(5000, 'nothing') })
    await call('createOrder', 201, { token, key: 'order-0004', json: paying(5000, 'welcome') })
    const again = { token, key: 'order-0005', json: paying(5000, 'welcome'), headers: { 'accept-language': 'en' } }
    await call('createOrder', 409, again)
    await call('listOrders', 200, { token })
    const couponId = Number(Object(Object(body).coupon).couponId)
    await call('quoteOrder', 200, { token, json: { items, couponCode: 'long-ago' } })
    // It has ended: the end of another one would be a moment of each shop's own.
    await call('endCoupon', 200, { token: administrator, params: { couponId } })
    await call('endCoupon', 404, { token: administrator, params: { couponId: 999 } })
    await call('listAudit', 200, { token: administrator })
  },
}
