import type { Order } from '#app/contract/order.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { deleteCouponUse, giveCouponBack } from '#mock-server/store/queries/coupons.ts'
import { lockGoods } from '#mock-server/store/queries/goods.ts'
import { returnStock } from '#mock-server/store/queries/stock.ts'

/** Returns the products of orders to stock, and gives their coupons back. The orders have to be locked, and none released before. */
export async function releaseHeld(
  tx: Queries,
  orders: readonly Pick<Order, 'orderId' | 'status' | 'items' | 'payment'>[],
  at: string,
): Promise<void> {
  // By number, as `placeOrder` takes them, so that nobody waits for somebody who waits for them.
  const byNumber = orders
    .flatMap(({ orderId, status, items }) => {
      const cause = status === 'awaiting_payment' ? ('unpaid' as const) : ('cancelled' as const)
      return items.map(({ goodsId, quantity }) => ({ goodsId, quantity, orderId, cause }))
    })
    .toSorted((one, other) => one.goodsId - other.goodsId)
  await lockGoods(tx, [...new Set(byNumber.map(({ goodsId }) => goodsId))])
  await returnStock(tx, byNumber, at)
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
