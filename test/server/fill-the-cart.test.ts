import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Backend } from '#mock-server/core/backend.ts'
import type { DomainEvent } from '#mock-server/core/domain-events.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

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
