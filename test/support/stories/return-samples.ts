import type { AdminOrder } from '#app/contract/admin.ts'
import type { Order } from '#app/contract/order.ts'
import type { OrderReturn } from '#app/contract/order-return.ts'
import { plainOrder } from './samples.ts'

/** A return of one of the two pieces of `plainOrder`. */
export const orderReturn = (more: Partial<OrderReturn> = {}): OrderReturn => ({
  returnId: 1,
  status: 'requested',
  reason: 'damaged',
  note: '뚜껑이 열려 있었어요.',
  lines: [{ goodsId: 1, quantity: 1 }],
  refund: 3000,
  requestedAt: '2026-11-24T01:00:00.000Z',
  changedAt: '2026-11-24T01:00:00.000Z',
  ...more,
})

/** `plainOrder`, delivered just now. */
export const deliveredOrder: Order = {
  ...plainOrder,
  status: 'delivered',
  steps: [...(plainOrder.steps ?? []), { status: 'delivered', at: new Date().toISOString() }],
}

/** The same with a return. */
export const returnedOrder = (more: Partial<OrderReturn> = {}): Order => ({
  ...deliveredOrder,
  returns: [orderReturn(more)],
})

/** The same as an administrator sees it. */
export const returnedAdminOrder = (more: Partial<OrderReturn> = {}): AdminOrder => ({
  ...returnedOrder(more),
  status: 'delivered',
  orderNumber: 12,
  nickname: '하늘',
})
