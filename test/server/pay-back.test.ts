import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signInAs, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'
import { createMeetingStore, type MeetingStore } from '#test/support/server/meeting-store.ts'
import { eventually, openSocket } from '#test/support/server/open-socket.ts'
import { paymentCalls } from '#test/support/server/payment-calls.ts'
import { startServer, type TestServer } from '#test/support/server/start-server.ts'

let store: Store
let transactions: MeetingStore
let server: TestServer
let hana: TestShopper
let administrator: string
let calls: ReturnType<typeof paymentCalls>

beforeEach(async () => {
  store = await openTestStore()
  transactions = createMeetingStore(store)
  server = await startServer({ backend: { store: transactions.store } })
  hana = await signUpShopper(server.backend, '하나')
  administrator = await signInAs(server.backend, testAdministrator)
  calls = paymentCalls(server.backend, hana.token)
})
afterEach(() => server.close())

const move = (orderId: string, status: string) =>
  callEndpoint(server.backend, 'changeOrderStatus', { token: administrator, params: { orderId }, body: { status } })

test.each(['the shopper', 'an administrator', 'an account that leaves'])(
  'an order that %s cancels is paid back at the provider, once',
  async (who) => {
    const order = await calls.awaited()
    await calls.card(order, 'approved')
    if (who === 'the shopper') await Promise.all([calls.cancel(order), calls.cancel(order)])
    else if (who === 'an administrator') await move(order.orderId, 'cancelled')
    else await callEndpoint(server.backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
    expect(await calls.page(order)).toMatchObject({ body: { payment: { state: 'cancelled' } } })
  },
)

test('a repayment that was cut off is done later', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'approved')
  await calls.cancel(order)
  // As if the shop had died after its own transaction.
  await store.db.updateTable('test_payments').set({ state: 'approved' }).execute()
  await store.db.updateTable('payments').set({ cancellation: 'due', due_at: '2026-01-01T00:00:00.000Z' }).execute()
  await Promise.all([server.backend.runDueWork(), server.backend.runDueWork()])
  expect(await calls.page(order)).toMatchObject({ body: { payment: { state: 'cancelled' } } })
  expect(await calls.read(order)).toMatchObject({ status: 'cancelled' })
})

test('everybody hears what an order holds and gives back, and only its shopper hears of the order', async () => {
  const stock = await calls.stock()
  const everybody = await openSocket(server.url)
  const own = await openSocket(server.url, { auth: { token: hana.token } })
  const admin = await openSocket(`${server.url}/admin-alert`, { auth: { token: administrator } })
  const order = await calls.awaited()
  await eventually(() => expect(everybody.received('STOCK_CHANGED')).toMatchObject([{ goodsId: 1, stock: stock - 1 }]))
  await calls.card(order, 'lost_card')
  await eventually(() => expect(everybody.received('STOCK_CHANGED').at(-1)).toMatchObject({ goodsId: 1, stock }))
  const paid = await calls.awaited()
  await calls.card(paid, 'approved')
  await eventually(() =>
    expect(own.received('ORDER_CHANGED')).toMatchObject([
      { orderId: order.orderId, status: 'awaiting_payment' },
      { orderId: order.orderId, status: 'payment_failed' },
      { orderId: paid.orderId, status: 'awaiting_payment' },
      { orderId: paid.orderId, status: 'paid' },
    ]),
  )
  await eventually(() => {
    expect(everybody.received('STOCK_CHANGED').at(-1)).toMatchObject({ goodsId: 1, stock: stock - 1 })
    expect(everybody.purchases()).toEqual([1])
    expect(admin.received('new_order')).toMatchObject([{ orderId: paid.orderId, status: 'paid' }])
  })
  expect(everybody.events()).not.toContain('ORDER_CHANGED')
  expect(admin.events()).not.toContain('order_changed')
})

test('of a cancellation and a payment at the same moment one comes first, and no money stays without an order', async () => {
  for (const first of ['pay', 'cancel']) {
    const stock = await calls.stock()
    const order = await calls.awaited()
    await calls.card(order, 'webhook_never')
    const both = [() => calls.check(order), () => calls.cancel(order)]
    if (first === 'cancel') both.reverse()
    transactions.meet(2)
    const running: Promise<unknown>[] = []
    for (const [index, call] of both.entries()) {
      running.push(call())
      if (index === 0) await eventually(() => expect(transactions.waiting()).toBe(1))
    }
    await Promise.all(running)
    // Whichever it was, the shopper has cancelled, and has the money back.
    expect(await calls.read(order)).toMatchObject({ status: 'cancelled' })
    expect(await calls.page(order)).toMatchObject({ body: { payment: { state: 'cancelled' } } })
    expect(await calls.stock()).toBe(stock)
  }
})

test('two nodes that let an order expire return its products once', async () => {
  const stock = await calls.stock()
  const order = await calls.awaited()
  await store.db.updateTable('payments').set({ due_at: '2026-01-01T00:00:00.000Z' }).execute()
  await Promise.all(Array.from({ length: 5 }, () => server.backend.runDueWork()))
  expect(await calls.read(order)).toMatchObject({ status: 'expired' })
  expect(await calls.stock()).toBe(stock)
})

test('an account that leaves takes what awaits its payment along, with the address, and nobody can pay it', async () => {
  const stock = await calls.stock()
  const [failed, order] = [await calls.awaited(), await calls.awaited()]
  await calls.card(failed, 'lost_card')
  const left = await callEndpoint(server.backend, 'deleteMe', { token: hana.token, body: { password: hana.password } })
  expect(left).toMatchObject({ status: 204 })
  expect(await calls.stock()).toBe(stock)
  expect(await calls.card(order, 'approved')).toMatchObject({ body: { payment: { state: 'cancelled' } } })
  const kept = await store.db.selectFrom('payments').selectAll().execute()
  expect(kept.map(({ order_json }) => order_json)).toEqual([null, null])
  expect(kept.map(({ status }) => status).toSorted()).toEqual(['cancelled', 'failed'])
})
