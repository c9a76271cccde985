import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findOrder } from '#mock-server/store/queries/orders.ts'
import { findOwnPayment } from '#mock-server/store/queries/payments.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** An order of the account, paid or not. Throws `order_not_found`. */
export async function findOwnOrder(db: Queries, userId: number, orderId: string): Promise<Order> {
  // The payment first: an order that is paid meanwhile is found afterwards.
  const unpaid = await findOwnPayment(db, userId, orderId)
  const order = unpaid?.order ?? (await findOrder(db, userId, orderId))
  if (order === undefined) throw new ApiError('order_not_found')
  return order
}
