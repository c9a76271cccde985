import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signInAs, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'
import { openTestStore } from '#test/support/backend/open-test-store.ts'
import { testAdministrator } from '#test/support/backend/test-backend-options.ts'

let backend: Backend
let token: string

beforeEach(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
})
afterEach(() => backend.close())

const put = (goodsId: number, quantity: number) =>
  callEndpoint(backend, 'putCartLine', { token, params: { goodsId: String(goodsId) }, body: { quantity } })
const remove = (goodsId: number) =>
  callEndpoint(backend, 'removeCartLine', { token, params: { goodsId: String(goodsId) } })

async function lines() {
  const { body } = await callEndpoint(backend, 'getCart', { token })
  const { cart } = body as { cart: { quantity: number; goods: { goodsId: number } }[] }
  return cart.map(({ quantity, goods }) => [goods.goodsId, quantity])
}

test('lines stay in the order in which they were added, and a quantity is set, not added', async () => {
  for (const [goodsId, quantity] of [
    [3, 1],
    [1, 2],
    [2, 99],
    [3, 5],
  ] as const) {
    expect(await put(goodsId, quantity)).toMatchObject({ status: 200, body: {} })
  }
  expect(await lines()).toEqual([
    [3, 5],
    [1, 2],
    [2, 99],
  ])
  await remove(3)
  await put(3, 1)
  expect(await lines()).toEqual([
    [1, 2],
    [2, 99],
    [3, 1],
  ])
})

test('removing answers the same whether the line is there or not', async () => {
  await put(1, 1)
  expect(await remove(1)).toEqual(await remove(1))
  expect(await lines()).toEqual([])
})

test('each change is told to the account with the whole cart, and no change is not', async () => {
  const userId = (await backend.findSession(token))?.user.userId
  const domainEvents: DomainEvent[] = []
  backend.domainEvents.subscribe((event) => domainEvents.push(event))
  await put(1, 2)
  await put(3, 1)
  await remove(1)
  await remove(1)
  expect(domainEvents.map((event) => event.type === 'cart-changed' && [event.userId, event.change.lines])).toEqual([
    [userId, [{ goodsId: 1, quantity: 2 }]],
    [
      userId,
      [
        { goodsId: 1, quantity: 2 },
        { goodsId: 3, quantity: 1 },
      ],
    ],
    [userId, [{ goodsId: 3, quantity: 1 }]],
  ])
})

test('an account has a cart of its own', async () => {
  await put(1, 2)
  const other = await signUpShopper(backend, '두리')
  expect((await callEndpoint(backend, 'getCart', { token: other.token })).body).toEqual({ cart: [] })
})

const add = (goodsId: number, quantity: number, key: string = crypto.randomUUID(), as = token) =>
  callEndpoint(backend, 'addToCart', { token: as, headers: { 'idempotency-key': key }, body: { goodsId, quantity } })
const change = (goodsId: number, quantity: number, replaces: number[]) =>
  callEndpoint(backend, 'changeCartItem', { token, params: { goodsId: String(goodsId) }, body: { quantity, replaces } })
const merge = (items: { goodsId: number; quantity: number }[], key: string) =>
  callEndpoint(backend, 'mergeCart', { token, headers: { 'idempotency-key': key }, body: { items } })

async function setStock(goodsId: number, stock: number) {
  const admin = await signInAs(backend, testAdministrator)
  await callEndpoint(backend, 'changeGoods', { token: admin, params: { goodsId: String(goodsId) }, body: { stock } })
}

test('what several devices add at once is the sum', async () => {
  await Promise.all(Array.from({ length: 5 }, () => add(1, 2)))
  expect(await lines()).toEqual([[1, 10]])
})

test('an addition that is sent again has no second effect, and gets the first answer', async () => {
  const first = await add(1, 2, 'one-press-of-add')
  expect(first).toMatchObject({ status: 200, body: { added: 2, quantity: 2 } })
  await put(1, 7)
  expect(await add(1, 2, 'one-press-of-add')).toMatchObject({
    status: 200,
    body: first.body,
    headers: { 'Idempotency-Replayed': 'true' },
  })
  expect(await lines()).toEqual([[1, 7]])
  expect(await add(1, 3, 'one-press-of-add')).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  const other = await signUpShopper(backend, '두리')
  expect(await add(1, 2, 'one-press-of-add', other.token)).toMatchObject({ body: { added: 2, quantity: 2 } })
})

test('adding goes as far as the stock and 99, takes nothing away, and says how many came', async () => {
  await setStock(1, 3)
  expect(await add(1, 2)).toMatchObject({ body: { added: 2, quantity: 2 } })
  expect(await add(1, 2)).toMatchObject({ body: { added: 1, quantity: 3 } })
  expect(await add(1, 2)).toMatchObject({ body: { added: 0, quantity: 3 } })
  await setStock(1, 0)
  expect(await add(1, 1)).toMatchObject({ body: { added: 0, quantity: 3 } })
  await setStock(2, 500)
  await add(2, 98)
  expect(await add(2, 98)).toMatchObject({ body: { added: 1, quantity: 99 } })
  expect(await add(999_999, 1)).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
})

test('a quantity replaces only what its sender knows; otherwise the answer is how many there are', async () => {
  await put(1, 1)
  expect(await change(1, 5, [1])).toMatchObject({ status: 200 })
  expect(await change(1, 2, [1])).toMatchObject({ status: 409, body: { code: 'cart_changed', quantity: 5 } })
  expect(await change(1, 0, [1])).toMatchObject({ status: 409, body: { code: 'cart_changed', quantity: 5 } })
  expect(await lines()).toEqual([[1, 5]])
  // Sent again after a lost answer.
  expect(await change(1, 5, [1])).toMatchObject({ status: 200 })
  expect(await change(1, 6, [1, 5])).toMatchObject({ status: 200 })
  expect(await change(1, 0, [6])).toMatchObject({ status: 200 })
  expect(await change(1, 0, [6])).toMatchObject({ status: 200 })
  expect(await change(1, 2, [6])).toMatchObject({ status: 409, body: { code: 'cart_changed', quantity: 0 } })
  expect(await change(1, 2, [0])).toMatchObject({ status: 200 })
  expect(await lines()).toEqual([[1, 2]])
  expect(await change(1, 100, [2])).toMatchObject({ status: 400 })
})

test('a guest’s cart is added once, however often it is sent, and says what was cut short', async () => {
  await setStock(2, 4)
  await setStock(3, 0)
  await put(1, 3)
  const items = [
    { goodsId: 1, quantity: 2 },
    { goodsId: 2, quantity: 9 },
    { goodsId: 3, quantity: 2 },
    { goodsId: 999_999, quantity: 1 },
  ]
  for (let time = 0; time < 2; time++) {
    expect(await merge(items, 'cart-of-a-guest')).toMatchObject({
      status: 200,
      body: { moved: 3, capped: true, gone: 1 },
    })
  }
  expect(await lines()).toEqual([
    [1, 5],
    [2, 4],
    [3, 1],
  ])
})

test('the key of an addition is remembered for thirty days', async () => {
  let clock = Date.parse('2030-01-01T00:00:00.000Z')
  const store = await openTestStore()
  await backend.close()
  backend = await createTestBackend({ store, now: () => new Date(clock) })
  token = (await signUpShopper(backend, '하나')).token
  await add(1, 1, 'of-this-month')
  clock += 29 * 24 * 3_600_000
  const { token: again } = await signUpShopper(backend, '두리')
  await add(1, 1, 'of-this-month', again)
  await backend.runDueWork()
  expect(await store.db.selectFrom('cart_answers').select('user_id').execute()).toHaveLength(2)
  clock += 2 * 24 * 3_600_000
  await add(1, 1, 'of-the-next-month', again)
  await backend.runDueWork()
  expect(await store.db.selectFrom('cart_answers').select('user_id').execute()).toHaveLength(2)
})

test('what is added, changed or merged is told to the account once, and what changes nothing is not', async () => {
  const told: unknown[] = []
  backend.domainEvents.subscribe((event) => event.type === 'cart-changed' && told.push(event.change.lines))
  const first = await add(1, 2, 'one-press-of-add')
  expect(first.headers).not.toHaveProperty('Idempotency-Replayed')
  await add(1, 2, 'one-press-of-add')
  expect(told).toEqual([[{ goodsId: 1, quantity: 2 }]])
  await change(1, 5, [2])
  await change(1, 5, [2])
  expect(told.at(-1)).toEqual([{ goodsId: 1, quantity: 5 }])
  expect(told).toHaveLength(2)
  const items = [{ goodsId: 1, quantity: 1 }]
  const merged = await merge(items, 'cart-of-a-guest')
  expect(merged).toMatchObject({ body: { moved: 1, capped: false, gone: 0 } })
  expect(merged.headers).not.toHaveProperty('Idempotency-Replayed')
  expect(await merge(items, 'cart-of-a-guest')).toMatchObject({ headers: { 'Idempotency-Replayed': 'true' } })
  expect(told).toHaveLength(3)
  expect(await merge([{ goodsId: 1, quantity: 2 }], 'cart-of-a-guest')).toMatchObject({ status: 422 })
  // Neither capped nor there.
  expect(await merge([{ goodsId: 999_999, quantity: 1 }], 'another-guest')).toMatchObject({
    body: { moved: 0, capped: false, gone: 1 },
  })
})

test('what is sold out or not for sale does not come into the cart', async () => {
  await setStock(1, 0)
  expect(await add(1, 1)).toMatchObject({ status: 200, body: { added: 0, quantity: 0 } })
  expect(await change(999_999, 1, [0])).toMatchObject({ status: 404, body: { code: 'goods_not_found' } })
  expect(await lines()).toEqual([])
})
