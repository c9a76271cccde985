import type { AdminOrder } from '#app/contract/admin.ts'
import type { OrderReturn, ReturnStatus, ReturnStep } from '#app/contract/order-return.ts'
import { returnSteps } from '#app/contract/return-rules.ts'
import { lockAnyOrder } from '#mock-server/store/queries/admin-orders.ts'
import { lockGoods } from '#mock-server/store/queries/goods.ts'
import { insertNotices } from '#mock-server/store/queries/notices.ts'
import { askForRefund, findOrderOfReturn, setReturnStatus } from '#mock-server/store/queries/returns.ts'
import { returnStock } from '#mock-server/store/queries/stock.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import { changesBetween, writeAudit } from '../audit/write-audit.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { publishStock } from '../goods/publish-stock.ts'
import { payBackReturns } from '../payments/pay-back-returns.ts'
import { purchasePhrase } from '../purchases/purchase-phrase.ts'
import { ApiError } from '../run/errors/api-error.ts'

const noticeKinds = { accepted: 'return_accepted', declined: 'return_declined', returned: 'returned' } as const

/**
 * Accepts, declines or finishes a return, with a notice for the shopper, in one transaction. Finishing it returns its products to stock,
 * takes it from the figures, and has the provider pay it back. Does nothing when it has the status already. Throws `return_not_found`,
 * `invalid` when it is declined without a reason, and `return_changed` when it is not what the administrator saw.
 */
export async function moveReturn(
  shop: Shop,
  session: Session,
  returnId: number,
  { status, expectedStatus, declinedReason }: ReturnStep,
): Promise<AdminOrder> {
  if (status === 'declined' && declinedReason === undefined)
    throw new ApiError('invalid', { fields: { declinedReason: 'required' } })
  const { order, userId, moved, notices } = await shop.store.transaction(async (tx) => {
    const orderId = await findOrderOfReturn(tx, returnId)
    const found = orderId === undefined ? undefined : await lockAnyOrder(tx, orderId)
    const before = found?.order.returns?.find((one) => one.returnId === returnId)
    if (found === undefined || before === undefined) throw new ApiError('return_not_found')
    const { order, userId } = found
    if (before.status === status) return { order, userId, moved: undefined, notices: [] }
    const steps: readonly ReturnStatus[] = returnSteps[before.status]
    if (before.status !== expectedStatus || !steps.includes(status)) throw new ApiError('return_changed')

    const at = shop.now().toISOString()
    if (status === 'returned') {
      // By number, as whoever orders takes them.
      const pieces = before.lines.toSorted((one, other) => one.goodsId - other.goodsId)
      await lockGoods(
        tx,
        pieces.map(({ goodsId }) => goodsId),
      )
      await returnStock(
        tx,
        pieces.map((piece) => ({ ...piece, orderId: order.orderId, cause: 'returned' as const })),
        at,
      )
    }
    await takeTurn(tx)
    const reason = status === 'declined' ? declinedReason : undefined
    await setReturnStatus(tx, returnId, { status, at, declinedReason: reason })
    if (status === 'returned') await askForRefund(tx, returnId, at)
    const { goodsId, goodsName: name, goodsNameEn: nameEn } = purchasePhrase(order.items)
    await writeAudit(shop, tx, session, {
      action: 'return_status',
      subject: order.orderId,
      name,
      nameEn,
      changes: changesBetween<Record<string, string | number | undefined>>(
        { returnStatus: before.status },
        { returnStatus: status, declinedReason: reason, ...(status === 'returned' && { refund: before.refund }) },
      ),
    })
    // Guests have no notices, and neither has an account that was deleted.
    const isNotified = order.guestEmail === undefined && (await findUser(tx, userId)) !== undefined
    const notice = { kind: noticeKinds[status], goodsId, orderNumber: order.orderNumber, at }
    const notices = await insertNotices(tx, isNotified ? [userId] : [], notice)
    const moved: OrderReturn = { ...before, status, changedAt: at, ...(reason && { declinedReason: reason }) }
    return { order: withReturn(order, moved), userId, moved, notices }
  })
  if (moved === undefined) return order

  shop.domainEvents.publish({ type: 'return-changed', userId, change: { orderId: order.orderId } })
  for (const { notice } of notices) shop.domainEvents.publish({ type: 'notice-added', userId, change: notice })
  if (status === 'returned') {
    // The return is committed: a failure to publish the stock must not fail the request.
    await publishStock(shop, moved.lines, { raised: true }).catch(shop.reportBug)
    await payBackReturns(shop, returnId).catch(shop.reportBug)
  }
  return order
}

const withReturn = (order: AdminOrder, changed: OrderReturn): AdminOrder => ({
  ...order,
  returns: (order.returns ?? []).map((one) => (one.returnId === changed.returnId ? changed : one)),
})
