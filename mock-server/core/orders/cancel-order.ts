import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { setOrderStatus } from '#mock-server/store/queries/admin-orders.ts'
import { returnStock } from '#mock-server/store/queries/goods.ts'

/** Cancels an order whose goods are still in the house, and takes them back into stock: in one transaction. */
export async function cancelOrder(tx: Queries, { orderId, items }: Pick<Order, 'orderId' | 'items'>): Promise<void> {
  await setOrderStatus(tx, orderId, 'cancelled')
  for (const { goodsId, quantity } of items) await returnStock(tx, goodsId, quantity)
}
