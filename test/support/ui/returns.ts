import * as v from 'valibot'
import type { ReturnRequest, ReturnStep } from '#app/contract/order-return.ts'
import { rest } from '#app/contract/rest.ts'
import { administratorName, type TestShop } from './open-test-shop.ts'

/** Two pieces each of the lemon-lime soda and the cola are delivered to `nickname`, as order 1. */
export async function receiveTwoProducts(shop: TestShop, nickname: string): Promise<void> {
  await shop.anotherShopperBuys([3, 1], 2, nickname)
  for (const status of ['packed', 'shipped', 'delivered'] as const) await shop.moveOrder(1, status)
}

/** Somebody asks for a return of their newest order, as if in another tab. */
export async function askForReturn(shop: TestShop, nickname: string, body: ReturnRequest): Promise<void> {
  const orders = await shop.call(nickname, 'listOrders', { query: { limit: '1' } })
  const [order] = v.parse(rest.listOrders.answer, orders.body).orders
  await shop.call(nickname, 'requestReturn', { params: { orderId: order?.orderId ?? '' }, body })
}

/** An administrator moves a return on. */
export async function moveReturn(shop: TestShop, returnId: number, body: ReturnStep): Promise<void> {
  await shop.call(administratorName, 'moveReturn', { params: { returnId: String(returnId) }, body })
}
