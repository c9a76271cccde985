import type { Order } from '#app/contract/order.ts'

/** Whether an order contains one of these goods at least. */
export const haveCommonGoods = (order: Order, goodsIds: readonly number[]): boolean =>
  order.items.some(({ goodsId }) => goodsIds.includes(goodsId))
