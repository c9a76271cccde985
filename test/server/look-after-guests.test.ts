import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { LimitSettings } from '#mock-server/core/run/limits/limit-settings.ts'
import { callEndpoint, signInAs } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { mails, orderAsGuest, placedBy } from '#test/support/server/guest-calls.ts'

let clock: number
let backend: Backend

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  backend = await createTestBackend({ now: () => new Date(clock) })
})
afterEach(() => backend.close())

async function adminOrders(q: string) {
  const token = await signInAs(backend, testAdministrator)
  const { body } = await callEndpoint(backend, 'listAllOrders', { token, query: { q } })
  return v.parse(rest.listAllOrders.answer, body).orders
}

test('administrators see a guest’s address, find orders by it, and move them on', async () => {
  const { order } = placedBy(await orderAsGuest(backend, { email: 'Mina@한국.kr' }))
  for (const q of ['mina@한국', 'MINA@xn--3e0b707e.kr', order.orderId])
    expect(await adminOrders(q)).toMatchObject([
      { orderId: order.orderId, nickname: '손님', guestEmail: 'Mina@한국.kr' },
    ])
  const token = await signInAs(backend, testAdministrator)
  const params = { orderId: order.orderId }
  for (const status of ['packed', 'shipped', 'delivered'])
    expect(await callEndpoint(backend, 'changeOrderStatus', { token, params, body: { status } })).toMatchObject({
      status: 200,
    })
  expect((await callEndpoint(backend, 'getFigures', { token })).body).toMatchObject({
    minutes: expect.arrayContaining([expect.objectContaining({ orders: 1, revenue: 3000 })]),
  })
})

test('nobody signs up as a guest, and a guest becomes no administrator', async () => {
  for (const nickname of ['손님', 'Guest', 'ＧＵＥＳＴ']) {
    const password = 'plum-orchard-42'
    const body = { nickname, email: `${crypto.randomUUID()}@example.com`, password, confirmPassword: password }
    expect(await callEndpoint(backend, 'signUp', { body })).toMatchObject({ status: 400 })
  }
  await orderAsGuest(backend, { email: 'guest@example.com' })
  const token = await signInAs(backend, testAdministrator)
  for (const userId of ['1', '2', '3']) {
    const { body } = await callEndpoint(backend, 'changeRole', {
      token,
      params: { userId },
      body: { role: 'administrator', password: 'plum-orchard-42' },
    })
    expect(body).toMatchObject({ code: expect.stringMatching(/own_account|user_not_found/) })
  }
  const body = { email: 'guest@example.com', password: 'cheap:' }
  expect(await callEndpoint(backend, 'signIn', { body })).toMatchObject({ status: 400 })
  expect(await callEndpoint(backend, 'signIn', { body: { ...body, email: '' } })).toMatchObject({ status: 400 })
})

test('an address may sign up after it has ordered as a guest', async () => {
  await orderAsGuest(backend, { email: 'mina@example.com' })
  const password = 'plum-orchard-42'
  const body = { nickname: '미나', email: 'mina@example.com', password, confirmPassword: password }
  expect(await callEndpoint(backend, 'signUp', { body })).toMatchObject({ status: 201 })
  expect(await signInAs(backend, { email: 'MINA@example.com', password })).toEqual(expect.any(String))
})

async function withLimits(limits: Partial<LimitSettings>): Promise<void> {
  await backend.close()
  backend = await createTestBackend({ limits })
}

test('guests’ orders are limited by where they come from, and by their address', async () => {
  await withLimits({ guestOrdersPerAddress: { points: 2, seconds: 60 } })
  for (const email of ['one@example.com', 'two@example.com']) placedBy(await orderAsGuest(backend, { email }))
  const third = { email: 'three@example.com' }
  expect(await orderAsGuest(backend, third)).toMatchObject({
    status: 429,
    headers: { 'Retry-After': expect.any(String) },
  })
  placedBy(await orderAsGuest(backend, { ...third, address: '192.0.2.1' }))

  await withLimits({ guestOrdersPerEmail: { points: 2, seconds: 60 } })
  const from = (end: number, email: string) => orderAsGuest(backend, { email, address: `192.0.2.${end}` })
  placedBy(await from(1, 'mina@한국.kr'))
  placedBy(await from(2, 'ＭＩＮＡ@xn--3e0b707e.KR'))
  expect(await from(3, 'Mina@한국.kr')).toMatchObject({ status: 429 })
})

test('somebody’s address gets no more than some mails an hour, and the orders are placed', async () => {
  await withLimits({ mailsPerEmail: { points: 1, seconds: 60 } })
  for (let order = 0; order < 3; order += 1) placedBy(await orderAsGuest(backend))
  expect(await mails(backend)).toHaveLength(1)
})

test('a guest’s data are forgotten a year after the order, unless it is still under way', async () => {
  const [delivered, open] = [
    placedBy(await orderAsGuest(backend, { email: 'mina@example.com' })),
    placedBy(await orderAsGuest(backend, { email: 'junho@example.com' })),
  ]
  const administrator = await signInAs(backend, testAdministrator)
  for (const status of ['packed', 'shipped', 'delivered'])
    await callEndpoint(backend, 'changeOrderStatus', {
      token: administrator,
      params: { orderId: delivered.order.orderId },
      body: { status },
    })
  clock += 366 * 24 * 60 * 60_000
  await backend.runDueWork()
  expect(await adminOrders('mina@example.com')).toEqual([])
  expect(await adminOrders(delivered.order.orderId)).toMatchObject([{ recipient: null, nickname: '손님' }])
  expect(await adminOrders('junho@example.com')).toMatchObject([{ orderId: open.order.orderId }])
})
