import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { stockUp } from '#test/support/backend/buy.ts'
import { callEndpoint, signUpShopper } from '#test/support/backend/call-endpoint.ts'
import { createTestBackend } from '#test/support/backend/create-test-backend.ts'

let backend: Backend
let token: string

beforeEach(async () => {
  backend = await createTestBackend()
  token = (await signUpShopper(backend, '하나')).token
})
afterEach(() => backend.close())

const ordered = [
  { goodsId: 1, quantity: 2 },
  { goodsId: 2, quantity: 9 },
  { goodsId: 3, quantity: 2 },
  { goodsId: 4, quantity: 1 },
  { goodsId: 999_999, quantity: 1 },
]

const buyAgain = (key: string, more: object = { soldOut: 'skip' }) =>
  callEndpoint(backend, 'mergeCart', {
    token,
    headers: { 'idempotency-key': key },
    body: { items: ordered, ...more },
  })

async function cart() {
  const { body } = await callEndpoint(backend, 'getCart', { token })
  return v.parse(rest.getCart.answer, body).cart.map(({ goods, quantity }) => [goods.goodsId, quantity])
}

test('only what can be bought is added, once, and the answer names what is not or not all there', async () => {
  await stockUp(backend, 2, 4)
  await stockUp(backend, 3, 0)
  await callEndpoint(backend, 'putCartLine', { token, params: { goodsId: '4' }, body: { quantity: 1 } })
  await stockUp(backend, 4, 0)
  for (let time = 0; time < 2; time += 1) {
    expect(await buyAgain('bought-again')).toMatchObject({
      status: 200,
      body: {
        moved: 3,
        capped: true,
        gone: 1,
        short: [
          { goodsId: 2, added: 4 },
          { goodsId: 3, added: 0 },
          { goodsId: 4, added: 0 },
          { goodsId: 999_999, added: 0 },
        ],
      },
    })
  }
  expect(await cart()).toEqual([
    [4, 1],
    [1, 2],
    [2, 4],
  ])
})

test('a key is for one way of adding, and what is sold out is skipped or kept, not treated otherwise', async () => {
  await buyAgain('bought-again')
  expect(await buyAgain('bought-again', {})).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  expect(await buyAgain('bought-otherwise', { soldOut: 'keep' })).toMatchObject({
    status: 400,
    body: { code: 'invalid' },
  })
})
