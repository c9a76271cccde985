import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import { openStore } from '#mock-server/store/open-store.ts'
import { type ClientPool, createPostgresDialect } from '#mock-server/store/postgres/postgres-dialect.ts'
import { buy } from '#test/support/backend/buy.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openPglitePool } from '#test/support/postgres/pglite.ts'

/** What happens to the next statement that matches: it is sent or not, and then fails. */
interface Failure {
  statement: RegExp
  isSent: boolean
  error: Error
}

const lost = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
const conflict = Object.assign(new Error('deadlock detected'), { code: '40P01' })

let next: Failure | undefined
let backend: Backend
let token: string
beforeEach(async () => {
  next = undefined
  const pool = await openPglitePool()
  backend = await createTestBackend({
    store: await openStore({ dialect: createPostgresDialect(failing(pool)) }),
    keepAnswers: false,
  })
  onTestFinished(() => backend.close())
  token = (await signUpShopper(backend, '하나')).token
})

async function fail(send: (isSent: boolean) => Promise<unknown>): Promise<never> {
  const failure = next
  next = undefined
  await send(failure?.isSent ?? false)
  throw failure?.error
}

/** A pool whose connections fail as `next` says, once. What a lost one has begun is rolled back, as a server does. */
const failing = (pool: ClientPool): ClientPool => ({
  ...pool,
  async connect() {
    const client = await pool.connect()
    return {
      ...client,
      begin: () => (next?.statement.test('begin') ? fail(() => Promise.resolve()) : client.begin()),
      query(text, values) {
        if (!next?.statement.test(text)) return client.query(text, values)
        return fail(async (isSent) => isSent && (await client.query(text, values)))
      },
      async release(isLost) {
        if (isLost) await client.query('rollback', [])
        client.release(isLost)
      },
    }
  },
})

const orders = async () => {
  const { body } = await callEndpoint(backend, 'listOrders', { token })
  return (body as { orders: unknown[] }).orders.length
}
const stockOfFirst = async () => {
  const { body } = await callEndpoint(backend, 'getGoods', { params: { goodsId: '1' } })
  return (body as { goods: { stock: number } }).goods.stock
}

test.each([
  ['the connection breaks before the commit arrives', { statement: /^commit/, isSent: false, error: lost }],
  ['the connection breaks after the commit', { statement: /^commit/, isSent: true, error: lost }],
  ['the connection breaks in between', { statement: /^insert into "order_lines"/, isSent: true, error: lost }],
  ['another transaction is in the way', { statement: /^update "goods"/, isSent: false, error: conflict }],
  ['the connection breaks at the begin', { statement: /^begin/, isSent: false, error: lost }],
])('%s: there is one order, and the shopper hears of nothing', async (_, failure) => {
  const before = await stockOfFirst()
  next = failure
  await buy(backend, token, 1)
  expect(next).toBeUndefined()
  expect([await orders(), await stockOfFirst()]).toEqual([1, before - 1])
})

test('what is only read is read again', async () => {
  next = { statement: /^select/, isSent: false, error: lost }
  expect(await orders()).toBe(0)
  expect(next).toBeUndefined()
})
