import { findPayment, postponePayment, setCancelled } from '#mock-server/store/queries/payments.ts'
import type { Shop } from '../context.ts'
import { asApiError } from '../run/errors/api-error.ts'

/** How long an order that was never paid can be seen, in ms. */
const unpaidKept = 24 * 60 * 60 * 1000
/** When the provider is called again after it could not be reached, in ms. */
const calledAgain = 60_000

/**
 * Has the provider take payments back whose cancellation is due. It never rejects: what fails is tried again later (see
 * `runDuePayments`).
 */
export async function cancelAtProvider(shop: Shop, paymentIds: readonly string[]): Promise<void> {
  for (const paymentId of paymentIds) {
    await orLater(shop, paymentId, async () => {
      await shop.provider.cancelPayment(paymentId)
      const payment = await findPayment(shop.store.db, paymentId)
      const forgottenAt = new Date(shop.now().getTime() + unpaidKept).toISOString()
      await setCancelled(shop.store.db, paymentId, payment?.order === undefined ? null : forgottenAt)
    })
  }
}

/** Does something about a payment, or has it looked at again later. */
export async function orLater(shop: Shop, paymentId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    // A provider that can't be reached is nothing to find out about here.
    if (asApiError(error) === undefined) shop.reportBug(error)
    const again = new Date(shop.now().getTime() + calledAgain).toISOString()
    await postponePayment(shop.store.db, paymentId, again).catch(shop.reportBug)
  }
}
