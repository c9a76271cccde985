import type { AuditAction, AuditChange } from '#app/contract/admin.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { insertAudit } from '#mock-server/store/queries/audit.ts'
import { takeTurn } from '#mock-server/store/queries/turn.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

interface NewAuditEntry {
  action: AuditAction
  /** The id of the product, order or account. */
  subject: string | number
  /** The name of the subject. */
  name: string
  nameEn?: string
  changes: AuditChange[]
}

/**
 * Writes an audit entry in the transaction of the change, so that neither is stored without the other. Throws `forbidden` when the
 * account is no longer an administrator: two administrators who demote each other must not both succeed.
 */
export async function writeAudit(
  { now }: Shop,
  tx: Queries,
  { user }: Session,
  { action, subject, name, nameEn = name, changes }: NewAuditEntry,
): Promise<void> {
  await takeTurn(tx)
  const actor = await findUser(tx, user.userId)
  if (actor?.role !== 'administrator') throw new ApiError('forbidden')
  const at = now().toISOString()
  await insertAudit(tx, { at, userId: user.userId, action, subject: String(subject), name, nameEn, changes })
}

/** The fields of `after` that differ from `before`. A missing field and an empty one count as equal. */
export function changesBetween<T extends Readonly<Record<string, string | number | undefined>>>(
  before: Partial<T>,
  after: T,
): AuditChange[] {
  return Object.entries(after)
    .map(([field, value]) => ({ field, before: before[field] ?? null, after: value ?? null }))
    .filter((change) => (change.before ?? '') !== (change.after ?? ''))
}
