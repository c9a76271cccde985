import type { Backend } from '#mock-server/core/backend.ts'
import { callEndpoint, signInAs } from './call-endpoint.ts'
import { testAdministrator } from './test-backend-options.ts'

const recipient = { name: '김하나', phone: '010-1234-5678', address1: '서울시 중구 1', address2: '' }

/** Orders one piece of each product. */
export async function buy(backend: Backend, token: string, ...goodsIds: readonly number[]): Promise<void> {
  const { status } = await callEndpoint(backend, 'createOrder', {
    token,
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { items: (goodsIds.length > 0 ? goodsIds : [1]).map((goodsId) => ({ goodsId, quantity: 1 })), recipient },
  })
  if (status !== 201) throw new Error(`ordering was answered ${status}`)
}

/** Orders one piece of the first product again and again. */
export async function buyTimes(backend: Backend, token: string, times: number): Promise<void> {
  for (let order = 0; order < times; order += 1) await buy(backend, token)
}

/** The numbers of the orders or purchases from `first` to `last`. */
export const upTo = (last: number, first = 1): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Sets the stock of a product. */
export async function stockUp(backend: Backend, goodsId: number, stock: number): Promise<void> {
  const token = await signInAs(backend, testAdministrator)
  await callEndpoint(backend, 'changeGoods', { token, params: { goodsId: String(goodsId) }, body: { stock } })
}
