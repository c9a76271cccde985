import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { findOrder, mails, orderAsGuest, placedBy, tokenIn } from '#test/support/server/guest-calls.ts'
import { colaTotal, paymentCalls } from '#test/support/server/payment-calls.ts'

let clock: number
let backend: Backend
let hana: TestShopper

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
  hana = await signUpShopper(backend, '하나')
})
afterEach(() => backend.close())

const ask = (token: string) => callEndpoint(backend, 'askForProof', { token })
const join = (token: string, proof: string) =>
  callEndpoint(backend, 'joinGuestOrders', { token, body: { token: proof } })

/** Asks for the mail and takes the token from it. */
async function proof({ token, email }: TestShopper): Promise<string> {
  expect(await ask(token)).toMatchObject({ status: 204 })
  const [mail] = await mails(backend)
  expect(mail).toMatchObject({ to: email, link: expect.stringMatching(/#proof=/) })
  return tokenIn(mail)
}
const ordersOf = async ({ token }: TestShopper) =>
  (await paymentCalls(backend, token).paid()).map(({ orderId }) => orderId)

test('orders join the account with their address, once it is proven, and no others', async () => {
  const email = hana.email.toUpperCase()
  const first = placedBy(await orderAsGuest(backend, { email, key: 'one-attempt' }))
  const second = placedBy(await orderAsGuest(backend, { email: hana.email }))
  const strange = placedBy(await orderAsGuest(backend, { email: 'strange@example.com' }))
  expect(await ordersOf(hana)).toEqual([])
  expect(await join(hana.token, await proof(hana))).toMatchObject({ status: 200, body: { orders: 2 } })
  expect(await ordersOf(hana)).toEqual([second.order.orderId, first.order.orderId])

  // They are the account's now: neither the number nor the browser opens them without it.
  const params = { orderId: first.order.orderId }
  expect(await callEndpoint(backend, 'getOrder', { params, guest: first.guest })).toMatchObject({ status: 401 })
  expect(await findOrder(backend, { email, orderId: first.order.orderId })).toMatchObject({ status: 404 })
  expect(
    placedBy(await findOrder(backend, { email: 'strange@example.com', orderId: strange.order.orderId })),
  ).toBeDefined()

  const administrator = await signInAs(backend, testAdministrator)
  for (const q of ['하나', hana.email, first.order.orderId]) {
    const { body } = await callEndpoint(backend, 'listAllOrders', { token: administrator, query: { q } })
    const found = v.parse(rest.listAllOrders.answer, body).orders.find((one) => one.orderId === first.order.orderId)
    expect(found).toMatchObject({ nickname: '하나' })
    expect(found?.guestEmail).toBeUndefined()
  }
  // The attempt, sent again, is answered as before and places nothing.
  expect(placedBy(await orderAsGuest(backend, { email, key: 'one-attempt' })).order.orderId).toBe(first.order.orderId)
  expect(await ordersOf(hana)).toHaveLength(2)
})

test('only the account that has asked can use the link, within an hour, and once', async () => {
  placedBy(await orderAsGuest(backend, { email: hana.email }))
  const other = await signUpShopper(backend, '준호')
  const token = await proof(hana)
  expect(await join(other.token, token)).toMatchObject({ status: 404, body: { code: 'link_expired' } })
  expect(await join(hana.token, 'forged')).toMatchObject({ status: 404 })
  expect(await callEndpoint(backend, 'joinGuestOrders', { body: { token } })).toMatchObject({ status: 401 })
  expect(await callEndpoint(backend, 'openGuestOrder', { body: { token } })).toMatchObject({ status: 404 })
  expect(await join(hana.token, token)).toMatchObject({ body: { orders: 1 } })
  expect(await join(hana.token, token)).toMatchObject({ status: 404 })

  const late = await proof(hana)
  clock += 60 * 60_000
  expect(await join(hana.token, late)).toMatchObject({ status: 404 })
  expect(await ordersOf(other)).toEqual([])
})

test('the link of an order proves no address', async () => {
  placedBy(await orderAsGuest(backend, { email: hana.email }))
  const [mail] = await mails(backend)
  expect(await join(hana.token, tokenIn(mail))).toMatchObject({ status: 404 })
})

test('an order that awaits its payment can be brought in once it is paid', async () => {
  const payment = { expectedTotal: colaTotal, method: 'provider' }
  const { order, guest } = placedBy(await orderAsGuest(backend, { email: hana.email, payment }))
  expect(await join(hana.token, await proof(hana))).toMatchObject({ body: { orders: 0 } })
  await paymentCalls(backend, '').card(order, 'approved')
  const params = { orderId: order.orderId }
  expect(await callEndpoint(backend, 'getOrder', { params, guest })).toMatchObject({
    body: { order: { status: 'paid' } },
  })
  await callEndpoint(backend, 'listTestMails')
  expect(await ask(hana.token)).toMatchObject({ status: 204 })
  const token = tokenIn((await mails(backend)).find(({ link }) => link.includes('#proof=')))
  expect(await join(hana.token, token)).toMatchObject({ body: { orders: 1 } })
  expect(await ordersOf(hana)).toEqual([order.orderId])
})

test('who asks for mail after mail has to wait', async () => {
  await backend.close()
  backend = await createTestBackend({ limits: { proofsPerAccount: { points: 2, seconds: 60 } } })
  const { token } = await signUpShopper(backend, '하나')
  expect((await Promise.all([ask(token), ask(token)])).map(({ status }) => status)).toEqual([204, 204])
  expect(await ask(token)).toMatchObject({ status: 429 })
  expect(await mails(backend)).toHaveLength(2)
})

test('deleting the account forgets what was brought in, and cancels what is not packed', async () => {
  const { order } = placedBy(await orderAsGuest(backend, { email: hana.email, key: 'one-attempt' }))
  await join(hana.token, await proof(hana))
  const deletion = { token: hana.token, body: { password: hana.password } }
  expect(await callEndpoint(backend, 'deleteMe', deletion)).toMatchObject({ status: 204 })
  const administrator = await signInAs(backend, testAdministrator)
  const list = async (q: string) =>
    (await callEndpoint(backend, 'listAllOrders', { token: administrator, query: { q } })).body
  expect(await list(hana.email)).toMatchObject({ orders: [] })
  expect(await list(order.orderId)).toMatchObject({
    orders: [{ status: 'cancelled', recipient: null, nickname: '탈퇴한 회원' }],
  })
  // Nothing of the answer is left either, which had the address.
  expect(await orderAsGuest(backend, { email: hana.email, key: 'one-attempt' })).toMatchObject({ status: 422 })
})
