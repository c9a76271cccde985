import type { AuditAction, AuditChange } from '#app/contract/admin.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { insertAudit } from '#mock-server/store/queries/audit.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

interface NewAuditEntry {
  action: AuditAction
  /** Number or id of what it was done to. */
  subject: string | number
  /** What that is called. */
  name: string
  nameEn?: string
  changes: AuditChange[]
}

/**
 * Writes down what an administrator does, in the transaction that does it: one is not kept without the other. Throws `forbidden`
 * for who has lost the right to it since the request's session was seen: two who take it from each other must not both succeed.
 */
export async function writeAudit(
  { now }: Shop,
  tx: Queries,
  { user }: Session,
  { action, subject, name, nameEn = name, changes }: NewAuditEntry,
): Promise<void> {
  const actor = await findUser(tx, user.userId)
  if (actor?.role !== 'administrator') throw new ApiError('forbidden')
  const at = now().toISOString()
  await insertAudit(tx, { at, userId: user.userId, action, subject: String(subject), name, nameEn, changes })
}

/** The fields of `after` that are not as in `before`; one that was missing and is empty has not changed. */
export function changesBetween<T extends Readonly<Record<string, string | number>>>(
  before: Partial<T>,
  after: T,
): AuditChange[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: before[field] ?? null, after: value }))
    .filter((change) => (change.before ?? '') !== change.after)
}
