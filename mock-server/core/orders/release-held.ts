import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { deleteCouponUse, giveCouponBack } from '#mock-server/store/queries/coupons.ts'
import { returnStock } from '#mock-server/store/queries/goods.ts'
import { pause } from '#mock-server/store/queries/pause.ts'

/** How many products are changed before others get their turn. */
const changedAtOnce = 25

/** Returns the products of orders to stock, and gives their coupons back. The orders have to be locked, and none released before. */
export async function releaseHeld(
  tx: Queries,
  orders: readonly Pick<Order, 'orderId' | 'status' | 'items' | 'payment'>[],
): Promise<void> {
  const pieces = new Map<number, number>()
  for (const { goodsId, quantity } of orders.flatMap(({ items }) => items)) {
    pieces.set(goodsId, (pieces.get(goodsId) ?? 0) + quantity)
  }
  // By number, as `placeOrder` takes them, so that nobody waits for somebody who waits for them.
  const byNumber = [...pieces].toSorted(([one], [other]) => one - other)
  for (const [index, [goodsId, quantity]] of byNumber.entries()) {
    if (index > 0 && index % changedAtOnce === 0) await pause()
    await returnStock(tx, goodsId, quantity)
  }
  // By code, for the same reason. `placeOrder` takes coupons after the products as well.
  const coupons = orders
    .flatMap(({ orderId, status, payment }) =>
      payment?.couponCode === undefined ? [] : [{ orderId, status, code: payment.couponCode }],
    )
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
  for (const { orderId, status, code } of coupons) {
    if (status === 'awaiting_payment' || (await deleteCouponUse(tx, orderId))) await giveCouponBack(tx, code)
  }
}
