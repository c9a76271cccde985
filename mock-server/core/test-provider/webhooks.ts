import type { Store } from '#mock-server/store/open-store.ts'
import { deleteTestJob, postponeTestJob, type TestPaymentJob } from '#mock-server/store/queries/test-payments.ts'
import { signatureHeader, signBody } from './signature.ts'

/** A request of the provider to the shop's public endpoint. */
export interface WebhookRequest {
  paymentId: string
  headers: Headers
  body: string
}

export interface WebhookParts {
  store: Store
  now: () => Date
  secret: string
  /** Sends a request to the shop. Returns the status of its answer. */
  send: (request: WebhookRequest) => Promise<number>
}

/** How often a webhook is sent at most: the last time more than an hour after the first. */
const attempts = 12

/**
 * Tells the shop that something has changed about a payment, again and again, and ever more rarely, until the shop answers 2xx. What
 * happened to a payment isn't said: the shop asks for it, so that the order of webhooks doesn't matter.
 */
export async function sendWebhook({ store, now, secret, send }: WebhookParts, job: TestPaymentJob): Promise<void> {
  const again = new Date(now().getTime() + 2 ** job.attempts * 1_000)
  // Before it is sent, so that of two nodes one sends it, and one that dies meanwhile has it sent again.
  if (!(await postponeTestJob(store.db, job, again.toISOString()))) return
  const body = JSON.stringify({ paymentId: job.payment_id })
  const headers = new Headers({
    'content-type': 'application/json',
    [signatureHeader]: signBody(secret, body, now()),
  })
  const status = await send({ paymentId: job.payment_id, headers, body })
  if ((status >= 200 && status < 300) || job.attempts + 1 >= attempts) await deleteTestJob(store.db, job.job_id)
}
