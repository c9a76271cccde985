import type { Selectable } from 'kysely'
import type { DeclineReason } from '#app/contract/order.ts'
import type { Queries } from '../open-store.ts'
import type { TestPaymentJobsTable } from '../payment-tables.ts'
import type { Tables } from '../tables.ts'
import { lockRows } from './turn.ts'

// Of the test provider: nothing here knows the shop's tables.

export type TestPaymentRow = Selectable<Tables['test_payments']>
export type TestPaymentJob = Selectable<TestPaymentJobsTable>

/** Stores a payment that is to be paid. Does nothing when there is one with its number. */
export async function insertTestPayment(
  db: Queries,
  payment: Omit<TestPaymentRow, 'state' | 'reason' | 'wrong_answers'>,
): Promise<void> {
  await db
    .insertInto('test_payments')
    .values({ ...payment, state: 'open' })
    .onConflict((conflict) => conflict.column('payment_id').doNothing())
    .execute()
}

/** A payment by its number. Whoever decides by it in a transaction locks it. */
export async function findTestPayment(
  db: Queries,
  paymentId: string,
  lock?: 'update',
): Promise<TestPaymentRow | undefined> {
  let select = db.selectFrom('test_payments').selectAll().where('payment_id', '=', paymentId)
  if (lock) select = select.modifyEnd(lockRows(db, lock, 'test_payments'))
  return select.executeTakeFirst()
}

/** Changes a payment, which has to be locked. */
export async function setTestPayment(
  tx: Queries,
  paymentId: string,
  change: { state?: TestPaymentRow['state']; reason?: DeclineReason; wrong_answers?: number },
): Promise<void> {
  await tx.updateTable('test_payments').set(change).where('payment_id', '=', paymentId).execute()
}

/** Keeps a refund of a payment, which has to be locked. Does nothing when there is one with its number. */
export async function insertTestRefund(
  tx: Queries,
  { refundId, paymentId, amount }: { refundId: string; paymentId: string; amount: number },
): Promise<void> {
  await tx
    .insertInto('test_refunds')
    .values({ refund_id: refundId, payment_id: paymentId, amount })
    .onConflict((conflict) => conflict.column('refund_id').doNothing())
    .execute()
}

/** How much of a payment was paid back, in KRW, without what was cancelled as a whole. */
export async function sumTestRefunds(db: Queries, paymentId: string): Promise<number> {
  const { sum } = await db
    .selectFrom('test_refunds')
    .select(({ fn }) => fn.sum<number | null>('amount').as('sum'))
    .where('payment_id', '=', paymentId)
    .executeTakeFirstOrThrow()
  return sum ?? 0
}

/** Adds something to be done later. */
export async function insertTestJob(tx: Queries, job: Omit<TestPaymentJob, 'attempts'>): Promise<void> {
  await tx.insertInto('test_payment_jobs').values(job).execute()
}

/** What is due, longest due first, at most `limit`; with `paymentId` of that payment alone. */
export async function listDueTestJobs(
  db: Queries,
  { at, limit, paymentId }: { at: string; limit: number; paymentId?: string | undefined },
): Promise<TestPaymentJob[]> {
  let select = db.selectFrom('test_payment_jobs').selectAll().where('due_at', '<=', at)
  if (paymentId !== undefined) select = select.where('payment_id', '=', paymentId)
  return select.orderBy('due_at').limit(limit).execute()
}

/** Does a job again later. Returns `false` when somebody else has taken it meanwhile. */
export async function postponeTestJob(db: Queries, job: TestPaymentJob, dueAt: string): Promise<boolean> {
  const updated = await db
    .updateTable('test_payment_jobs')
    .set({ due_at: dueAt, attempts: job.attempts + 1 })
    .where('job_id', '=', job.job_id)
    .where('attempts', '=', job.attempts)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** A job is done. */
export async function deleteTestJob(db: Queries, jobId: string): Promise<void> {
  await db.deleteFrom('test_payment_jobs').where('job_id', '=', jobId).execute()
}
