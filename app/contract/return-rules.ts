import { RETURN_DAYS } from './limits.ts'
import type { Order } from './order.ts'
import type { OrderReturn, ReturnReason, ReturnRequest, ReturnStatus } from './order-return.ts'
import { paymentOfOrder } from './payment.ts'

// What may be returned, and what is paid back for it. Server and app count the same way; the server decides.

/** The statuses that an administrator may give a return. */
export const returnSteps = {
  requested: ['accepted', 'declined'],
  // What was accepted may never arrive.
  accepted: ['returned', 'declined'],
  returned: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<ReturnStatus, readonly ReturnStatus[]>

/** Whether something is still to be done about a return. */
export const isOpen = ({ status }: Pick<OrderReturn, 'status'>): boolean =>
  status === 'requested' || status === 'accepted'

/** Whether its products are in the shop again. */
export const isDone = ({ status }: Pick<OrderReturn, 'status'>): boolean => status === 'returned'

const day = 24 * 60 * 60 * 1000

/**
 * Until when (ms) the return of a delivered order may be asked for. Of an order whose delivery nobody wrote down, the time of the order
 * counts.
 */
export function returnableUntil({ steps = [], orderedAt }: Pick<Order, 'steps' | 'orderedAt'>): number {
  const delivered = steps.find(({ status }) => status === 'delivered')
  return Date.parse(delivered?.at ?? orderedAt) + RETURN_DAYS * day
}

/** How many pieces of a product returns have. */
export const piecesOf = (returns: readonly OrderReturn[], goodsId: number): number =>
  returns.flatMap(({ lines }) => lines).reduce((sum, line) => (line.goodsId === goodsId ? sum + line.quantity : sum), 0)

const isDoneOrOpen = (one: OrderReturn): boolean => isDone(one) || isOpen(one)

type OrderWithReturns = Pick<Order, 'items' | 'total' | 'payment' | 'returns'>

/** The products of an order with how many pieces of each can still be returned, without those of which none can. */
export const leftToReturn = ({ items, returns = [] }: OrderWithReturns) =>
  items
    .map((item) => ({ item, left: item.quantity - piecesOf(returns.filter(isDoneOrOpen), item.goodsId) }))
    .filter(({ left }) => left > 0)

/** What the returns that are done have paid back. */
export const refunded = ({ returns = [] }: Pick<Order, 'returns'>): number =>
  returns.filter(isDone).reduce((sum, { refund }) => sum + refund, 0)

const isShopsFault = (reason: ReturnReason): boolean => reason !== 'changed_mind'

/**
 * What a return pays back, in KRW, besides those that are done. The discount is taken back in proportion to what the products cost,
 * rounded in the shopper's favour, and never more than all of it. The coupon stays used. The shipping fee is paid back by the return
 * that takes back the last piece, if all of the order's returns are the shop's fault. `goodsTotal` is what its products cost, and
 * `isLast` whether nothing of the order is left with the shopper.
 */
export function refundOf(
  order: OrderWithReturns,
  { lines, reason }: Pick<ReturnRequest, 'lines' | 'reason'>,
): { goodsTotal: number; refund: number; isLast: boolean } {
  const { items, total, returns = [] } = order
  const { discount, shippingFee } = paymentOfOrder(order)
  const earlier = returns.filter(isDone)
  const costOf = (some: ReturnRequest['lines']) =>
    some.reduce((sum, line) => sum + line.quantity * (items.find((one) => one.goodsId === line.goodsId)?.price ?? 0), 0)
  const earlierTotal = costOf(earlier.flatMap((one) => one.lines))
  const goodsTotal = costOf(lines)
  // What was paid for products of such a price, so that several returns never add up to more than was paid.
  const paidFor = (cost: number) => cost - (total === 0 ? 0 : Math.floor((discount * cost) / total))
  const pieces = [...earlier.flatMap((one) => one.lines), ...lines].reduce((sum, { quantity }) => sum + quantity, 0)
  const isLast = pieces === items.reduce((sum, { quantity }) => sum + quantity, 0)
  const withShipping = isLast && [reason, ...earlier.map((one) => one.reason)].every(isShopsFault)
  const refund = paidFor(earlierTotal + goodsTotal) - paidFor(earlierTotal) + (withShipping ? shippingFee : 0)
  return { goodsTotal, refund, isLast }
}
