import { pause } from '#mock-server/store/queries/pause.ts'
import { listDueRefunds, setRefundDue } from '#mock-server/store/queries/returns.ts'
import type { Shop } from '../context.ts'
import { asApiError } from '../run/errors/api-error.ts'

/** How many returns are paid back in one go. */
const paidAtOnce = 50
/** When the provider is called again after it could not be reached, in ms. */
const calledAgain = 60_000

/**
 * Has the provider pay back the returns that are due, or the given one. What fails is tried again later. Several nodes may do it at once,
 * and one may die between the provider's answer and its own note: the provider pays each return back once.
 */
export async function payBackReturns(shop: Shop, only?: number): Promise<void> {
  const { db } = shop.store
  const at = shop.now()
  const due = await listDueRefunds(db, {
    at: at.toISOString(),
    limit: paidAtOnce,
    ...(only !== undefined && { returnId: only }),
  })
  for (const { returnId, paymentId, amount } of due) {
    await pause()
    try {
      await shop.provider.refundPayment({ refundId: `return-${returnId}`, paymentId, amount })
      await setRefundDue(db, returnId, null)
    } catch (error) {
      // A provider that can't be reached is nothing to find out about here.
      if (asApiError(error) === undefined) shop.reportBug(error)
      const again = new Date(at.getTime() + calledAgain).toISOString()
      await setRefundDue(db, returnId, again).catch(shop.reportBug)
    }
  }
}
