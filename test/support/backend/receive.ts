import * as v from 'valibot'
import { rest } from '#app/contract/rest.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { buy } from './buy.ts'
import { callEndpoint, signInAs } from './call-endpoint.ts'
import { testAdministrator } from './test-backend-options.ts'

/** Orders one piece of each product. Returns a function that moves the order to a status, step by step. */
export async function buyAndFollow(backend: Backend, token: string, ...goodsIds: readonly number[]) {
  await buy(backend, token, ...goodsIds)
  const { body } = await callEndpoint(backend, 'listOrders', { token, query: { limit: '1' } })
  const orderId = v.parse(rest.listOrders.answer, body).orders[0]?.orderId ?? ''
  return async (status: string): Promise<void> => {
    const administrator = await signInAs(backend, testAdministrator)
    const params = { orderId }
    const reply = await callEndpoint(backend, 'changeOrderStatus', { token: administrator, params, body: { status } })
    if (reply.status !== 200) throw new Error(`moving an order to ${status} was answered ${reply.status}`)
  }
}

/** Orders one piece of each product and has them delivered. */
export async function receive(backend: Backend, token: string, ...goodsIds: readonly number[]): Promise<void> {
  const move = await buyAndFollow(backend, token, ...goodsIds)
  for (const status of ['packed', 'shipped', 'delivered']) await move(status)
}
