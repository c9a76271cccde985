import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { findOrder, mails, orderAsGuest, placedBy, tokenIn } from '#test/support/server/guest-calls.ts'
import { colaTotal, orderOf } from '#test/support/server/payment-calls.ts'

let clock: number
let backend: Backend

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
})
afterEach(() => backend.close())

const day = 24 * 60 * 60_000

test('a guest finds the order by its number and the address in any spelling, and this browser sees it then', async () => {
  const { order } = placedBy(await orderAsGuest(backend, { email: 'Mina@한국.kr' }))
  for (const email of ['mina@한국.kr', ' MINA@xn--3e0b707e.kr ', 'ｍｉｎａ＠한국.kr']) {
    const found = placedBy(await findOrder(backend, { email, orderId: ` ${order.orderId} `.trim() }))
    expect(found.order).toMatchObject({ orderId: order.orderId, recipient: { name: '김하나' } })
    const params = { orderId: order.orderId }
    expect(await callEndpoint(backend, 'getOrder', { params, guest: found.guest })).toMatchObject({ status: 200 })
  }
})

test('what doesn’t fit tells nothing', async () => {
  const { order } = placedBy(await orderAsGuest(backend, { email: 'mina@example.com' }))
  const { token, email } = await signUpShopper(backend, '하나')
  const own = orderOf(await orderAsGuest(backend, { token }))
  const answers = await Promise.all(
    [
      { email: 'junho@example.com', orderId: order.orderId },
      { email: 'mina@example.com', orderId: 'no-such-order' },
      { email, orderId: own.orderId },
      { email, orderId: order.orderId },
      { email: 'mina@example.com', key: 'no-such-attempt' },
      { email: 'mina@example.com' },
    ].map((body) => findOrder(backend, body)),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ status: 404, body: { code: 'order_not_found' } })
  expect(await findOrder(backend, { email: 'no address', orderId: order.orderId })).toMatchObject({ status: 400 })
})

test('guessing is limited, and then right answers are not given either', async () => {
  await backend.close()
  backend = await createTestBackend({ limits: { guestLookupsPerAddress: { points: 3, seconds: 60 } } })
  const { order } = placedBy(await orderAsGuest(backend))
  const right = { email: 'guest@example.com', orderId: order.orderId }
  for (let guess = 0; guess < 4; guess += 1) await findOrder(backend, { ...right, orderId: `guess-${guess}` })
  expect(await findOrder(backend, right)).toMatchObject({ status: 429 })
  placedBy(await findOrder(backend, right, { address: '192.0.2.1' }))
})

test('a client whose answer was lost finds the order by the key of its attempt', async () => {
  const payment = { expectedTotal: colaTotal, method: 'provider' }
  for (const attempt of [{ key: 'paid-attempt' }, { key: 'awaiting-attempt', payment }]) {
    const { order } = placedBy(await orderAsGuest(backend, attempt))
    const found = placedBy(await findOrder(backend, { email: 'guest@example.com', key: attempt.key }))
    expect(found.order.orderId).toBe(order.orderId)
    expect(await findOrder(backend, { email: 'mina@example.com', key: attempt.key })).toMatchObject({ status: 404 })
  }
})

test('the link of the mail opens the order for a month', async () => {
  const { order } = placedBy(await orderAsGuest(backend))
  const [mail] = await mails(backend)
  const open = () => callEndpoint(backend, 'openGuestOrder', { body: { token: tokenIn(mail) } })
  expect(mail).toMatchObject({ text: expect.stringContaining(order.orderId), link: expect.stringMatching(/#order=/) })
  expect(placedBy(await open()).order.orderId).toBe(order.orderId)
  clock += 29 * day
  expect(placedBy(await open()).order.orderId).toBe(order.orderId)
  clock += 2 * day
  await backend.runDueWork()
  expect(await open()).toMatchObject({ status: 404, body: { code: 'link_expired' } })
  const forged = { body: { token: 'forged' } }
  expect(await callEndpoint(backend, 'openGuestOrder', forged)).toMatchObject({ status: 404 })
})

test('a browser forgets what it has opened after a month', async () => {
  const { order, guest } = placedBy(await orderAsGuest(backend))
  clock += 31 * day
  const params = { orderId: order.orderId }
  expect(await callEndpoint(backend, 'getOrder', { params, guest })).toMatchObject({ status: 401 })
})

test('the mailbox keeps mails for a day, and is closed where it is switched off', async () => {
  await orderAsGuest(backend)
  expect(await mails(backend)).toHaveLength(1)
  clock += day
  await backend.runDueWork()
  expect(await mails(backend)).toEqual([])

  await backend.close()
  backend = await createTestBackend({ mailbox: 'off' })
  placedBy(await orderAsGuest(backend))
  expect(await callEndpoint(backend, 'listTestMails')).toMatchObject({ status: 404 })
  const { token } = await signUpShopper(backend, '하나')
  expect(await callEndpoint(backend, 'askForProof', { token })).toMatchObject({ status: 503 })
})
