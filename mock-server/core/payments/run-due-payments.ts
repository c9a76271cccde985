import { pause } from '#mock-server/store/queries/pause.ts'
import { forgetUnpaid, listDuePayments } from '#mock-server/store/queries/payments.ts'
import type { Shop } from '../context.ts'
import { cancelAtProvider, orLater } from './cancel-at-provider.ts'
import { settlePayment } from './settle-payment.ts'

/** How many payments are looked at in one go. */
const lookedAtOnce = 50

/**
 * Looks at the payments that are due: asks the provider one last time and lets orders expire, has payments taken back, and forgets
 * orders that were never paid. Several nodes may do it at once: each step takes a lock, and does nothing the second time.
 */
export async function runDuePayments(shop: Shop): Promise<void> {
  const due = await listDuePayments(shop.store.db, shop.now().toISOString(), lookedAtOnce)
  for (const { paymentId, status, cancellation } of due) {
    await pause()
    if (cancellation === 'due') await cancelAtProvider(shop, [paymentId])
    else if (status !== 'awaiting') await forgetUnpaid(shop.store.db, paymentId)
    else await orLater(shop, paymentId, () => settlePayment(shop, paymentId, 'expired'))
  }
}
