import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { Store } from '#mock-server/store/open-store.ts'
import { callEndpoint, signUpShopper, type TestShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { paymentCalls, paymentIdOf } from '#test/support/server/payment-calls.ts'

const webhookSecret = 'what-only-the-two-know'

let clock: number
let store: Store
let backend: Backend
let hana: TestShopper
let calls: ReturnType<typeof paymentCalls>

const openBackend = (options = {}) =>
  createTestBackend({ store, webhookSecret, now: () => new Date(clock), ...options })

beforeEach(async () => {
  clock = Date.parse('2030-05-01T03:00:00.000Z')
  store = await openTestStore()
  backend = await openBackend()
  hana = await signUpShopper(backend, '하나')
  calls = paymentCalls(backend, hana.token)
})
afterEach(() => backend.close())

/** Lets time go by, and the host do what is due. */
async function pass(seconds: number) {
  clock += seconds * 1000
  await backend.runDueWork()
}

/** Sends a webhook as the provider would, or as somebody who would like to be it. */
function webhook(paymentId: string, { secret = webhookSecret, ahead = 0, header = '' } = {}) {
  const text = JSON.stringify({ paymentId })
  const seconds = Math.floor(clock / 1000) + ahead
  const signature = createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex')
  return callEndpoint(backend, 'receiveWebhook', {
    text,
    headers: { 'content-type': 'application/json', 'provider-signature': header || `t=${seconds},v1=${signature}` },
  })
}

test('a webhook that comes twice, and again, pays once', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'webhook_twice')
  const paid = await calls.read(order)
  expect(paid.status).toBe('paid')
  await pass(2)
  expect(await webhook(paymentIdOf(order))).toMatchObject({ status: 204, body: undefined })
  const { steps: _, ...listed } = paid
  expect(await calls.paid()).toEqual([listed])
})

test('a late webhook pays the order when it comes; who comes back before it sees the order paid, and it changes nothing', async () => {
  const [first, second] = [await calls.awaited(), await calls.awaited()]
  for (const order of [first, second]) await calls.card(order, 'webhook_late')
  expect(await calls.read(first)).toMatchObject({ status: 'awaiting_payment' })
  const paid = await calls.check(first)
  expect(paid).toMatchObject({ status: 'paid', orderedAt: '2030-05-01T03:00:00.000Z' })
  expect(await calls.read(second)).toMatchObject({ status: 'awaiting_payment' })

  await pass(21)
  expect(await calls.read(second)).toMatchObject({ status: 'paid', orderedAt: '2030-05-01T03:00:21.000Z' })
  expect(await calls.read(first)).toEqual(paid)
  expect(await calls.paid()).toHaveLength(2)
})

test('a webhook that never comes: who comes back sees the order paid, and who does not has it before the deadline is over', async () => {
  const [first, second] = [await calls.awaited(), await calls.awaited()]
  for (const order of [first, second]) await calls.card(order, 'webhook_never')
  await pass(60)
  expect(await calls.check(first)).toMatchObject({ status: 'paid' })
  expect(await calls.read(second)).toMatchObject({ status: 'awaiting_payment' })
  await pass(15 * 60)
  expect(await calls.read(second)).toMatchObject({ status: 'paid' })
})

test('a webhook before anything is decided, or after the end, changes nothing', async () => {
  const order = await calls.awaited()
  expect(await webhook(paymentIdOf(order))).toMatchObject({ status: 204 })
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
  await calls.card(order, 'lost_card')
  const failed = await calls.read(order)
  expect(await webhook(paymentIdOf(order))).toMatchObject({ status: 204 })
  expect(await calls.read(order)).toEqual(failed)
})

test.each([
  ['another secret', { secret: 'what-somebody-guessed' }],
  ['no signature', { header: 'none' }],
  ['a signature without a hash', { header: 't=1' }],
  ['a signature of six minutes ago', { ahead: -6 * 60 }],
  ['a signature of a time to come', { ahead: 6 * 60 }],
])('a webhook with %s is refused, and nothing is asked', async (_, how) => {
  const order = await calls.awaited()
  await calls.card(order, 'webhook_never')
  expect(await webhook(paymentIdOf(order), how)).toMatchObject({ status: 400, body: { code: 'webhook_refused' } })
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
})

test('a signature is of one body', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'webhook_never')
  const seconds = Math.floor(clock / 1000)
  const signature = createHmac('sha256', webhookSecret).update(`${seconds}.{"paymentId":"other"}`).digest('hex')
  expect(await webhook(paymentIdOf(order), { header: `t=${seconds},v1=${signature}` })).toMatchObject({ status: 400 })
})

test('a clock that is four minutes off does no harm', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'webhook_never')
  expect(await webhook(paymentIdOf(order), { ahead: -4 * 60 })).toMatchObject({ status: 204 })
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
})

test('a webhook about a payment that the shop does not know is answered so', async () => {
  expect(await webhook('nothing')).toMatchObject({ status: 404, body: { code: 'payment_not_found' } })
})

test('a webhook that the shop can’t take is sent again, until it can', async () => {
  const order = await calls.awaited()
  await calls.card(order, 'webhook_late')
  // The shop has forgotten the payment for a while, as one does that was restored from a backup.
  await store.db.updateTable('payments').set({ payment_id: 'forgotten' }).execute()
  await pass(21)
  await pass(2)
  await store.db
    .updateTable('payments')
    .set({ payment_id: paymentIdOf(order) })
    .execute()
  await pass(1)
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
  await pass(2)
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
})

test('a provider that fails is asked again a minute later, and the order waits', async () => {
  const bugs: unknown[] = []
  const shared = { ...store, close: () => Promise.resolve() }
  const node = await openBackend({ store: shared, onBug: (_: string, error: unknown) => bugs.push(error) })
  const order = await calls.awaited()
  clock += 16 * 60_000
  await sql`alter table test_payments rename to lost`.execute(store.db)
  await node.runDueWork()
  expect(bugs).toHaveLength(1)
  await sql`alter table lost rename to test_payments`.execute(store.db)
  await node.runDueWork()
  expect(await calls.read(order)).toMatchObject({ status: 'awaiting_payment' })
  await pass(61)
  expect(await calls.read(order)).toMatchObject({ status: 'expired' })
})

test('all nodes of a shop sign with one secret, which the first of them makes', async () => {
  const shared = { ...store, close: () => Promise.resolve() }
  const nodes = await Promise.all([1, 2, 3].map(() => createTestBackend({ store: shared, now: () => new Date(clock) })))
  const [first, second] = nodes
  if (first === undefined || second === undefined) throw new Error('there are three')
  const order = await paymentCalls(first, hana.token).awaited()
  await paymentCalls(second, hana.token).card(order, 'webhook_late')
  clock += 30_000
  await Promise.all(nodes.map((node) => node.runDueWork()))
  expect(await calls.read(order)).toMatchObject({ status: 'paid' })
  expect(await calls.paid()).toHaveLength(1)
})
