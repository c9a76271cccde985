import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testCards } from '#app/contract/test-cards.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { paymentCalls, paymentIdOf } from '#test/support/server/payment-calls.ts'

let clock: number
let backend: Backend
let hana: TestShopper
let calls: ReturnType<typeof paymentCalls>

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  hana = await signUpShopper(backend, '하나')
  calls = paymentCalls(backend, hana.token)
})
afterEach(() => backend.close())

/** Lets time go by, and the host do what is due. */
async function pass(seconds: number) {
  clock += seconds * 1000
  await backend.runDueWork()
}

test('an order awaits its payment on the provider’s page, which shows what is paid, to whom and until when', async () => {
  const before = await calls.stock()
  const order = await calls.awaited()
  expect(order).toMatchObject({
    status: 'awaiting_payment',
    total: 3000,
    payment: { shippingFee: 3000, total: 6000, page: { expiresAt: '2030-05-01T03:15:00.000Z' } },
    steps: [{ status: 'awaiting_payment', at: '2030-05-01T03:00:00.000Z' }],
  })
  expect(await calls.read(order)).toEqual(order)
  expect(await calls.check(order)).toEqual(order)
  expect(await calls.awaiting()).toEqual([order.orderId])
  // Others can't buy it meanwhile, and nobody sees an order.
  expect(await calls.stock()).toBe(before - 1)
  expect(await calls.paid()).toEqual([])
  expect((await callEndpoint(backend, 'listPurchases')).body).toMatchObject({ purchases: [] })

  expect(await calls.page(order)).toMatchObject({
    status: 200,
    body: {
      payment: {
        shopName: '장터',
        orderName: '시원한 콜라',
        orderNameEn: 'Ice-Cold Cola',
        amount: 6000,
        expiresAt: '2030-05-01T03:15:00.000Z',
        state: 'open',
        returnUrl: `/orders/${order.orderId}/done`,
      },
    },
  })
})

test('an approved card pays the order: everybody sees it, and it is the administrators’ from then on', async () => {
  const order = await calls.awaited()
  clock += 60_000
  expect(await calls.card(order, 'approved')).toMatchObject({ status: 200, body: { payment: { state: 'approved' } } })
  const paid = await calls.read(order)
  expect(paid).toMatchObject({
    orderId: order.orderId,
    status: 'paid',
    payment: { shippingFee: 3000, discount: 0, total: 6000 },
    orderedAt: '2030-05-01T03:01:00.000Z',
  })
  expect(paid.payment).not.toHaveProperty('page')
  expect(await calls.awaiting()).toEqual([])
  expect((await calls.paid()).map(({ orderId }) => orderId)).toEqual([order.orderId])
  expect((await callEndpoint(backend, 'listPurchases')).body).toMatchObject({
    purchases: [{ goodsName: '시원한 콜라' }],
  })
  const token = await signInAs(backend, testAdministrator)
  expect((await callEndpoint(backend, 'listAllOrders', { token })).body).toMatchObject({
    orders: [{ orderId: order.orderId, status: 'paid' }],
  })
})

test.each(['insufficient_funds', 'lost_card', 'expired_card'] as const)(
  'a card that is declined (%s) ends the order with the reason, and what it held comes back',
  async (reason) => {
    const before = await calls.stock()
    const order = await calls.awaited()
    expect(await calls.card(order, reason)).toMatchObject({ body: { payment: { state: 'declined', reason } } })
    expect(await calls.read(order)).toMatchObject({ status: 'payment_failed', payment: { reason } })
    expect(await calls.stock()).toBe(before)
    expect(await calls.paid()).toEqual([])
    // It is decided.
    await calls.card(order, 'approved')
    expect(await calls.check(order)).toMatchObject({ status: 'payment_failed' })
  },
)

test('a card that asks its holder: the right code pays, after wrong ones, too', async () => {
  const order = await calls.awaited()
  expect(await calls.card(order, 'challenge')).toMatchObject({
    body: { payment: { state: 'challenge', triesLeft: 3 } },
  })
  expect(await calls.challenge(order, '000000')).toMatchObject({ body: { payment: { triesLeft: 2 } } })
  expect(await calls.challenge(order, '')).toMatchObject({ body: { payment: { triesLeft: 1 } } })
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
  expect(await calls.challenge(order, ' １２３-456\u200b ')).toMatchObject({ body: { payment: { state: 'approved' } } })
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
})

test('three wrong answers decline the payment, and the right one comes too late', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'challenge')
  for (let i = 0; i < 3; i += 1) await calls.challenge(order, '111111')
  await calls.challenge(order, '123456')
  expect(await calls.read(order)).toMatchObject({
    status: 'payment_failed',
    payment: { reason: 'challenge_failed' },
  })
})

test('an answer to no question changes nothing', async () => {
  const order = await calls.awaited()
  expect(await calls.challenge(order, '123456')).toMatchObject({ status: 200, body: { payment: { state: 'open' } } })
  expect(await calls.check(order)).toMatchObject({ status: 'awaiting_payment' })
})

test.each([
  ['approved_later', 'paid'],
  ['refused_later', 'payment_failed'],
] as const)(
  'a card that is decided later (%s): the order waits, and is %s after a few seconds',
  async (card, status) => {
    const order = await calls.awaited()
    expect(await calls.card(order, card)).toMatchObject({ body: { payment: { state: 'pending' } } })
    expect(await calls.check(order)).toMatchObject({ status: 'awaiting_payment' })
    await pass(4)
    expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
    await pass(2)
    expect(await calls.read(order)).toMatchObject({ status })
  },
)

test('a provider that does not answer leaves everything as it was, and another card pays', async () => {
  const order = await calls.awaited()
  expect(await calls.card(order, 'timeout')).toMatchObject({ status: 504, body: { code: 'payment_timeout' } })
  expect(await calls.check(order)).toMatchObject({ status: 'awaiting_payment' })
  await calls.card(order, 'approved')
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
})

test('a shopper who does not want to pay goes back: the order ends', async () => {
  const order = await calls.awaited()
  expect(await calls.abort(order)).toMatchObject({ body: { payment: { reason: 'aborted' } } })
  expect(await calls.read(order)).toMatchObject({ status: 'payment_failed', payment: { reason: 'aborted' } })
})

test.each([
  [{ number: '4111 1111 1111 1111' }, 'number'],
  [{ number: '4242 4242 4242 4241' }, 'number'],
  [{ number: 'four' }, 'number'],
  [{ number: 4242 }, 'number'],
  [{ expiry: '04/30' }, 'expiry'],
  [{ expiry: '13/40' }, 'expiry'],
  [{ expiry: '' }, 'expiry'],
  [{ cvc: '12' }, 'cvc'],
  [{ cvc: '12345' }, 'cvc'],
])('a card with %o is no test card: nothing is decided, and the field is named', async (card, field) => {
  const order = await calls.awaited()
  const { status, body } = await calls.card(order, 'approved', card)
  expect(status).toBe(400)
  expect(Object.keys(Object(body).fields)).toEqual([field])
  expect(await calls.page(order)).toMatchObject({ body: { payment: { state: 'open' } } })
})

test('a number is the same with blanks and hyphens, and a card is valid until its month ends', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'approved', { number: '4242-4242 4242 4242', expiry: '0530' })
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
})

test('every number in the table is a card number, each once', () => {
  const numbers = testCards.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const number of numbers) {
    const digits = number.split('').toReversed().map(Number)
    const sum = digits.reduce(
      (all, digit, i) => all + (i % 2 === 0 ? digit : ((digit * 2) % 10) + Math.floor(digit / 5)),
      0,
    )
    expect(sum % 10, number).toBe(0)
  }
})

test('the guide lists every card', async () => {
  const guide = await readFile(new URL('../../docs/pay-with-test-cards.md', import.meta.url), 'utf8')
  for (const { number } of testCards) expect(guide).toContain(`\`${number.replace(/(?<=^(?:.{4})+)(?=.)/g, ' ')}\``)
})

test('nobody finds a payment by guessing its number', async () => {
  await calls.awaited()
  const params = { paymentId: 'guessed' }
  const card = { number: '4242424242424242', expiry: '12/40', cvc: '123' }
  for (const reply of [
    await callEndpoint(backend, 'getTestPayment', { params }),
    await callEndpoint(backend, 'payByTestCard', { params, body: card }),
    await callEndpoint(backend, 'answerTestChallenge', { params, body: { code: '123456' } }),
    await callEndpoint(backend, 'abortTestPayment', { params }),
  ])
    expect(reply).toMatchObject({ status: 404, body: { code: 'payment_not_found' } })
})

test('two submits of a card pay once', async () => {
  const order = await calls.awaited()
  const replies = await Promise.all([calls.card(order, 'approved'), calls.card(order, 'approved')])
  for (const { body } of replies) expect(body).toMatchObject({ payment: { state: 'approved' } })
  expect(await calls.paid()).toHaveLength(1)
  expect(paymentIdOf(order)).toMatch(/^[\w-]{20,}$/)
})
