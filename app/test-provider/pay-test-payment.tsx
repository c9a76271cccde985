import { Redirect } from 'wouter'
import type { TestPayment } from '#app/contract/test-provider.ts'
import { AbortButton } from './abort-button.tsx'
import { CardForm } from './card-form.tsx'
import { ChallengeForm } from './challenge-form.tsx'
import { TestPaymentDetails } from './test-payment-details.tsx'

/** What is left to do about a payment: its card, the answer to the card's bank, or nothing, which leads back to the shop. */
export function PayTestPayment({ payment }: { payment: TestPayment }) {
  const { state, paymentId, returnUrl } = payment
  // The shop may have been told already, or not yet. Back then skips this page.
  if (state !== 'open' && state !== 'challenge') return <Redirect to={returnUrl} replace />
  return (
    <>
      <TestPaymentDetails payment={payment} />
      {state === 'open' ? (
        <CardForm payment={payment}>
          <AbortButton paymentId={paymentId} />
        </CardForm>
      ) : (
        <>
          <ChallengeForm payment={payment} />
          <AbortButton paymentId={paymentId} />
        </>
      )}
    </>
  )
}
