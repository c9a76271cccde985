import { expect, test } from 'vitest'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { orderOf, paymentCalls, paymentIdOf } from '#test/support/server/payment-calls.ts'

/** The same queries, the next of which begins with `first` and does something before it runs. */
function before<T extends object>(
  queries: T,
  first: (name: string, table: unknown) => boolean,
  work: () => unknown,
): T {
  return new Proxy(queries, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...parts: unknown[]): unknown => {
        if (name === 'execute') return Promise.resolve(work()).then((): unknown => Reflect.apply(method, target, parts))
        const next: unknown = Reflect.apply(method, target, parts)
        return first(String(name), parts[0]) && typeof next === 'object' && next !== null
          ? before(next, () => true, work)
          : next
      }
    },
  })
}

test('an order is cancelled in another window before the provider knows of it: nobody can pay it any more', async () => {
  const store = await openTestStore()
  const isCreated = (name: string, table: unknown) => name === 'insertInto' && table === 'test_payments'
  const db = before(store.db, isCreated, async () => {
    const [orderId = ''] = await calls.awaiting()
    await callEndpoint(backend, 'cancelOrder', { token, params: { orderId }, body: { status: 'cancelled' } })
  })
  const backend = await createTestBackend({ store: { ...store, db } })
  const { token } = await signUpShopper(backend, '하나')
  const calls = paymentCalls(backend, token)
  const stock = await calls.stock()

  const order = orderOf(await calls.order())
  expect(order).toMatchObject({ status: 'cancelled' })
  expect(() => paymentIdOf(order)).toThrow()
  expect(await store.db.selectFrom('test_payments').select('state').execute()).toEqual([{ state: 'cancelled' }])
  expect(await calls.stock()).toBe(stock)
  await backend.close()
})
