import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Order } from '#app/contract/order.ts'
import { rest } from '#app/contract/rest.ts'
import { type TestCardOutcome, testCards } from '#app/contract/test-cards.ts'
import type { TestPaymentState } from '#app/contract/test-provider.ts'
import { eventually } from '#test/support/server/open-socket.ts'
import { orderOf, paymentIdOf } from '#test/support/server/payment-calls.ts'
import { buildProgram, type RunningProgram, runProgram } from '#test/support/server/run-program.ts'

// It builds and starts programs.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 })

let program: Awaited<ReturnType<typeof buildProgram>>
let dataDir: string
let server: RunningProgram
let url: string
let token: string

const start = async (minutesAhead: number) => {
  server = runProgram(program.file, { PORT: '0', DATA_DIR: dataDir, MINUTES_AHEAD: String(minutesAhead) })
  url = await server.url
}
const kill = async () => {
  server.kill('SIGKILL')
  await server.exited
}

beforeAll(async () => {
  program = await buildProgram('test/support/server/server-ahead-of-time.ts')
  dataDir = await mkdtemp(path.join(tmpdir(), 'jangteo-paying-'))
  await start(0)
  const account = { nickname: '하나', email: 'hana@example.com', password: 'plum-orchard-42' }
  await call('POST', '/api/users', { ...account, confirmPassword: account.password })
  token = String(Object((await call('POST', '/api/auth', account)).body).token)
})
afterAll(async () => {
  await kill()
  await Promise.all([program.remove(), rm(dataDir, { recursive: true })])
})

async function call(method: string, to: string, body?: object): Promise<{ status: number; body: object | undefined }> {
  const response = await fetch(url + to, {
    method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

const recipient = { name: '하나', phone: '010-1234-5678', address1: '서울', address2: '' }
const place = async (): Promise<Order> =>
  orderOf(
    await call('POST', '/api/orders', {
      items: [{ goodsId: 1, quantity: 1 }],
      recipient,
      payment: { expectedTotal: 6000, method: 'provider' },
    }),
  )
const pay = (order: Order, outcome: TestCardOutcome) =>
  call('POST', `/api/test-provider/payments/${paymentIdOf(order)}/card`, {
    number: testCards.find((card) => card.outcome === outcome)?.number,
    expiry: '12/40',
    cvc: '123',
  })
const statusOf = async ({ orderId }: Order) => orderOf(await call('GET', `/api/orders/${orderId}`), 200).status
async function stateOf(order: Order): Promise<TestPaymentState> {
  const { body } = await call('GET', `/api/test-provider/payments/${paymentIdOf(order)}`)
  return v.parse(rest.getTestPayment.answer, body).payment.state
}
const stock = async () => v.parse(rest.getGoods.answer, (await call('GET', '/api/goods/1')).body).goods.stock

test('killed between the provider’s approval and the order, after the restart there is an order for all money, and no other', async () => {
  const before = await stock()
  const [late, never, unpaid] = [await place(), await place(), await place()]
  await pay(late, 'webhook_late')
  await pay(never, 'webhook_never')
  await kill()

  await start(1)
  expect(await statusOf(never)).toBe('awaiting_payment')
  await eventually(async () => expect(await statusOf(late)).toBe('paid'))
  expect(await stock()).toBe(before - 3)

  // Somewhere between the two transactions of a payment.
  const many: Order[] = []
  for (let i = 0; i < 15; i += 1) many.push(await place())
  const paying = many.map((order) => pay(order, 'approved').catch(() => undefined))
  await Promise.race(paying)
  await kill()
  await Promise.all(paying)

  await start(40)
  await eventually(async () => {
    expect(await statusOf(unpaid)).toBe('expired')
    expect(await statusOf(never)).toBe('paid')
    for (const order of many) expect(await statusOf(order)).not.toBe('awaiting_payment')
  })
  const all = [late, never, unpaid, ...many]
  let paid = 0
  for (const order of all) {
    const isPaid = (await statusOf(order)) === 'paid'
    expect(await stateOf(order)).toBe(isPaid ? 'approved' : 'expired')
    if (isPaid) paid += 1
  }
  expect(paid).toBeGreaterThanOrEqual(3)
  expect(await stock()).toBe(before - paid)
  const { body } = await call('GET', '/api/purchases?limit=60')
  expect(v.parse(rest.listPurchases.answer, body).purchases).toHaveLength(paid)
})

test('a guest whose answers went with the server sends the attempts again, and each is one order', async () => {
  const before = await stock()
  const attempts = Array.from({ length: 8 }, (_, index) => ({ key: `guest-attempt-${index}`, atOnce: index % 2 === 0 }))
  const payment = { expectedTotal: 6000 }
  const order = async ({ key, atOnce }: (typeof attempts)[number]): Promise<Order> => {
    const response = await fetch(`${url}/api/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        items: [{ goodsId: 1, quantity: 1 }],
        recipient,
        payment: atOnce ? payment : { ...payment, method: 'provider' },
        guestEmail: 'guest@example.com',
      }),
    })
    return orderOf({ status: response.status, body: Object(await response.json()) })
  }
  const sent = attempts.map((attempt) => order(attempt).catch(() => undefined))
  await Promise.race(sent)
  await kill()
  const answered = await Promise.all(sent)

  await start(40)
  const again: Order[] = []
  for (const attempt of attempts) again.push(await order(attempt))
  expect(new Set(again.map(({ orderId }) => orderId)).size).toBe(attempts.length)
  for (const [index, one] of answered.entries()) if (one) expect(again[index]?.orderId).toBe(one.orderId)
  expect(await stock()).toBe(before - attempts.length)
})
