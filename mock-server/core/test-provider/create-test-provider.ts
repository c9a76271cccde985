import { CHALLENGE_CODE, CHALLENGE_TRIES, testCards } from '#app/contract/test-cards.ts'
import type { TestCard, TestPayment } from '#app/contract/test-provider.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import {
  deleteTestJob,
  findTestPayment,
  insertTestJob,
  insertTestPayment,
  insertTestRefund,
  listDueTestJobs,
  setTestPayment,
  sumTestRefunds,
  type TestPaymentJob,
  type TestPaymentRow,
} from '#mock-server/store/queries/test-payments.ts'
import type { PaymentProvider } from '../payments/payment-provider.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { randomToken } from '../run/tokens.ts'
import { atOnce, cardOutcomes, pendingFor } from './card-outcomes.ts'
import { isSigned, signatureHeader } from './signature.ts'
import { pageOf, stateOf, toProviderPayment, toTestPayment } from './test-payment.ts'
import { sendWebhook, type WebhookParts } from './webhooks.ts'

/** What becomes of a payment. */
interface Change {
  change: Parameters<typeof setTestPayment>[2]
  /** What is done later, and in how many ms. */
  jobs?: readonly { kind: TestPaymentJob['kind']; inMs: number }[]
}

/** How many jobs are done at once. */
const jobsAtOnce = 50

export type TestProvider = ReturnType<typeof createTestProvider>

/**
 * A provider of payments for tests, as one runs elsewhere: with a page, an API, webhooks and tables of its own. It knows nothing of the
 * shop but where to send webhooks to.
 */
export function createTestProvider(parts: WebhookParts) {
  const { store, now, secret } = parts

  /**
   * Changes a payment as `decide` says, for a job if there is one, which is done then, and sends the webhooks that are due with it. Throws
   * `payment_not_found`.
   */
  async function change(
    paymentId: string,
    decide: (payment: TestPaymentRow) => Change | undefined,
    job?: TestPaymentJob,
  ): Promise<TestPayment> {
    const changed = await store.transaction(async (tx) => {
      const payment = await findTestPayment(tx, paymentId, 'update')
      if (payment === undefined) throw new ApiError('payment_not_found')
      if (job) await deleteTestJob(tx, job.job_id)
      const decided = decide(payment)
      if (decided === undefined) return payment
      await setTestPayment(tx, paymentId, decided.change)
      for (const { kind, inMs } of decided.jobs ?? []) {
        const due_at = new Date(now().getTime() + inMs).toISOString()
        await insertTestJob(tx, { job_id: randomToken(12), payment_id: paymentId, kind, due_at })
      }
      return { ...payment, ...decided.change }
    })
    await runDue(paymentId)
    return toTestPayment(changed, now())
  }

  const isIn = (payment: TestPaymentRow, state: TestPayment['state']) => stateOf(payment, now()) === state

  /** Does what is due, of one payment or of all. */
  async function runDue(paymentId?: string): Promise<void> {
    const due = await listDueTestJobs(store.db, { at: now().toISOString(), limit: jobsAtOnce, paymentId })
    for (const job of due) {
      if (paymentId === undefined) await pause()
      if (job.kind === 'webhook') {
        await sendWebhook(parts, job)
        continue
      }
      const decide = (payment: TestPaymentRow) => {
        if (!isIn(payment, 'pending')) return undefined
        return job.kind === 'approve' ? approved() : declined('refused')
      }
      await change(job.payment_id, decide, job)
    }
  }

  return {
    async createPayment({ paymentId, amount, orderName, orderNameEn, returnUrl, expiresAt }) {
      await insertTestPayment(store.db, {
        payment_id: paymentId,
        amount,
        order_name: orderName,
        order_name_en: orderNameEn,
        return_url: returnUrl,
        expires_at: expiresAt,
      })
      return { page: pageOf(paymentId) }
    },

    async findPayment(paymentId) {
      const payment = await findTestPayment(store.db, paymentId)
      return payment ? toProviderPayment(payment, now()) : { state: 'open' }
    },

    async cancelPayment(paymentId) {
      if ((await findTestPayment(store.db, paymentId)) === undefined) return
      await change(paymentId, (payment) =>
        // Of these nothing was paid, and nothing will be.
        isIn(payment, 'declined') || isIn(payment, 'expired') ? undefined : { change: { state: 'cancelled' } },
      )
    },

    async refundPayment(refund) {
      await store.transaction(async (tx) => {
        const payment = await findTestPayment(tx, refund.paymentId, 'update')
        if (payment?.state !== 'approved') return
        await insertTestRefund(tx, refund)
        if ((await sumTestRefunds(tx, refund.paymentId)) > payment.amount)
          throw new Error('more would be paid back than was paid')
      })
    },

    readWebhook(headers, body) {
      const header = headers.get(signatureHeader) ?? ''
      if (!isSigned(secret, { header, body, now: now() })) return undefined
      const { paymentId }: { paymentId: string } = JSON.parse(body)
      return paymentId
    },

    /** A payment for the provider's page. Throws `payment_not_found`. */
    async readPayment(paymentId: string): Promise<TestPayment> {
      const payment = await findTestPayment(store.db, paymentId)
      if (payment === undefined) throw new ApiError('payment_not_found')
      return toTestPayment(payment, now(), await sumTestRefunds(store.db, paymentId))
    },

    /** Pays by a test card. Throws `payment_not_found`, `payment_timeout`, and `invalid` for a card that is none of the test cards. */
    async payByCard(paymentId: string, { number, expiry }: TestCard): Promise<TestPayment> {
      const card = testCards.find((one) => one.number === inOnePiece(number))
      if (card === undefined) throw new ApiError('invalid', { fields: { number: 'cardNumber' } })
      if (isOver(expiry, now())) throw new ApiError('invalid', { fields: { expiry: 'cardExpiry' } })
      const outcome = cardOutcomes[card.outcome]
      return change(paymentId, (payment) => {
        if (!isIn(payment, 'open')) return undefined
        if (outcome === 'timeout') throw new ApiError('payment_timeout')
        switch (outcome.state) {
          case 'approved':
            return approved(outcome.webhooks)
          case 'declined':
            return declined(outcome.reason)
          case 'challenge':
            return { change: { state: 'challenge' } }
          case 'pending':
            return { change: { state: 'pending' }, jobs: [{ kind: outcome.later, inMs: pendingFor }] }
        }
      })
    },

    /** Answers the challenge of a card. Throws `payment_not_found`. */
    answerChallenge: (paymentId: string, code: string) =>
      change(paymentId, (payment) => {
        if (!isIn(payment, 'challenge')) return undefined
        if (inOnePiece(code) === CHALLENGE_CODE) return approved()
        const wrong_answers = payment.wrong_answers + 1
        return wrong_answers < CHALLENGE_TRIES ? { change: { wrong_answers } } : declined('challenge_failed')
      }),

    /** The shopper doesn't pay. Throws `payment_not_found`. */
    abort: (paymentId: string) =>
      change(paymentId, (payment) =>
        isIn(payment, 'open') || isIn(payment, 'challenge') ? declined('aborted') : undefined,
      ),

    /** Decides what is pending and sends webhooks, as far as they are due. */
    runDue: () => runDue(),
  } satisfies PaymentProvider & Record<string, unknown>
}

const webhooksIn = (times: readonly number[]) => times.map((inMs) => ({ kind: 'webhook' as const, inMs }))

const approved = (webhooks = atOnce): Change => ({ change: { state: 'approved' }, jobs: webhooksIn(webhooks) })

const declined = (reason: NonNullable<TestPaymentRow['reason']>): Change => ({
  change: { state: 'declined', reason },
  jobs: webhooksIn(atOnce),
})

/** Digits that may be written in groups. */
const inOnePiece = (digits: string): string => digits.replace(/[ -]/g, '')

/** Whether a card with this expiry date, `MM/YY`, is no longer valid. It is until the end of the month. */
function isOver(expiry: string, now: Date): boolean {
  const month = Number(expiry.slice(0, 2))
  const year = 2000 + Number(expiry.slice(-2))
  return Date.UTC(year, month) <= now.getTime()
}
