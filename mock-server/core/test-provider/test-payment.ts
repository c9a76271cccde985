import { paths } from '#app/contract/paths.ts'
import { CHALLENGE_TRIES } from '#app/contract/test-cards.ts'
import type { TestPayment, TestPaymentState } from '#app/contract/test-provider.ts'
import type { TestPaymentRow } from '#mock-server/store/queries/test-payments.ts'
import type { ProviderPayment } from '../payments/payment-provider.ts'

/** The page on which a payment is paid. */
export const pageOf = (paymentId: string): string => paths.testProvider.replace(':paymentId', paymentId)

/** How a payment is: what was not decided by the deadline is expired. */
export function stateOf({ state, expires_at }: TestPaymentRow, now: Date): TestPaymentState {
  const isDecided = state === 'approved' || state === 'declined' || state === 'cancelled'
  return isDecided || now.toISOString() < expires_at ? state : 'expired'
}

/** A payment as the shop reads it. */
export function toProviderPayment(payment: TestPaymentRow, now: Date): ProviderPayment {
  const state = stateOf(payment, now)
  if (state === 'declined') return { state, reason: payment.reason ?? 'refused' }
  if (state === 'approved' || state === 'expired') return { state }
  // What was cancelled is never paid any more.
  return { state: state === 'cancelled' ? 'expired' : 'open' }
}

/** A payment as the provider's page shows it. `refunded`: what was paid back of it in parts. */
export function toTestPayment(payment: TestPaymentRow, now: Date, refunded = 0): TestPayment {
  const state = stateOf(payment, now)
  return {
    paymentId: payment.payment_id,
    shopName: '장터',
    shopNameEn: 'Jangteo',
    orderName: payment.order_name,
    orderNameEn: payment.order_name_en,
    amount: payment.amount,
    expiresAt: payment.expires_at,
    state,
    ...(refunded > 0 && { refunded }),
    ...(payment.reason !== null && { reason: payment.reason }),
    ...(state === 'challenge' && { triesLeft: CHALLENGE_TRIES - payment.wrong_answers }),
    returnUrl: payment.return_url,
  }
}
