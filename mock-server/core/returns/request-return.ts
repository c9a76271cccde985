import type { Order } from '#app/contract/order.ts'
import type { OrderReturn, ReturnRequest } from '#app/contract/order-return.ts'
import { isOpen, leftToReturn, refundOf, returnableUntil } from '#app/contract/return-rules.ts'
import { findOrder } from '#mock-server/store/queries/orders.ts'
import { insertReturn, setReturnStatus } from '#mock-server/store/queries/returns.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { requireMember } from '../account/require-member.ts'
import type { Shop } from '../context.ts'
import { findOwnOrder } from '../orders/find-own-order.ts'
import { ApiError } from '../run/errors/api-error.ts'

/**
 * Asks for the return of products of an order of an account or a guest. Does nothing when just this is asked for already: the answer
 * to an earlier request may be lost. Throws `order_not_found`, `order_status_conflict` when the order is not delivered,
 * `not_returnable` when it is too late or another return is open, and `invalid` for more than can be returned.
 */
export async function requestReturn(
  shop: Shop,
  userId: number,
  orderId: string,
  request: ReturnRequest,
): Promise<Order> {
  const { order, isNew } = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const found = await findOrder(tx, userId, orderId, 'update')
    // One that was never paid is not delivered, either.
    const order = found ?? (await findOwnOrder(tx, userId, orderId))
    const returns = order.returns ?? []
    const open = returns.find(isOpen)
    if (open && isSame(open, request)) return { order, isNew: false }
    if (order.status !== 'delivered') throw new ApiError('order_status_conflict')
    const now = shop.now()
    if (open || now.getTime() > returnableUntil(order)) throw new ApiError('not_returnable')
    requireLeft(order, request)
    await takeTurn(tx)
    const added = await insertReturn(tx, {
      ...request,
      ...refundOf(order, request),
      orderId,
      at: now.toISOString(),
    })
    return { order: { ...order, returns: [...returns, added] }, isNew: true }
  })
  if (isNew) shop.domainEvents.publish({ type: 'return-changed', userId, change: { orderId } })
  return order
}

/**
 * Withdraws a return that is not accepted yet. Does nothing when it is withdrawn already. Throws `order_not_found`, `return_not_found`,
 * and `return_changed` when the shop has decided.
 */
export async function withdrawReturn(
  shop: Shop,
  userId: number,
  { orderId, returnId }: { orderId: string; returnId: number },
): Promise<Order> {
  const { order, isNew } = await shop.store.transaction(async (tx) => {
    await requireMember(tx, userId)
    const order = await findOrder(tx, userId, orderId, 'update')
    if (order === undefined) throw new ApiError('order_not_found')
    const returns = order.returns ?? []
    const before = returns.find((one) => one.returnId === returnId)
    if (before === undefined) throw new ApiError('return_not_found')
    if (before.status === 'withdrawn') return { order, isNew: false }
    if (before.status !== 'requested') throw new ApiError('return_changed')
    const at = shop.now().toISOString()
    await takeTurn(tx)
    await setReturnStatus(tx, returnId, { status: 'withdrawn', at })
    const after: OrderReturn = { ...before, status: 'withdrawn', changedAt: at }
    return { order: { ...order, returns: returns.map((one) => (one === before ? after : one)) }, isNew: true }
  })
  if (isNew) shop.domainEvents.publish({ type: 'return-changed', userId, change: { orderId } })
  return order
}

function isSame(open: OrderReturn, { reason, note, lines }: ReturnRequest): boolean {
  const inOrder = (some: ReturnRequest['lines']) =>
    JSON.stringify(some.map(({ goodsId, quantity }) => [goodsId, quantity]).toSorted(([a = 0], [b = 0]) => a - b))
  return open.reason === reason && open.note === note && inOrder(open.lines) === inOrder(lines)
}

/** Throws `invalid` at the lines that the order doesn't have, has too few pieces of, or that are named twice. */
function requireLeft(order: Order, { lines }: ReturnRequest): void {
  const left = new Map(leftToReturn(order).map(({ item, left }) => [item.goodsId, left]))
  const wrong = lines.flatMap(({ goodsId, quantity }, line) => {
    const isTwice = lines.findIndex((one) => one.goodsId === goodsId) < line
    return isTwice || quantity > (left.get(goodsId) ?? 0) ? [[`lines.${line}.quantity`, 'returnQuantity'] as const] : []
  })
  if (wrong.length > 0) throw new ApiError('invalid', { fields: Object.fromEntries(wrong) })
}
