import * as v from 'valibot'
import { AuditChange, type AuditEntry, type AuditPage, type AuditQuery } from '#app/contract/admin.ts'
import type { Queries } from '../open-store.ts'
import { cutPage, readCursor } from './cursor.ts'

const pageSize = 30

interface NewAuditEntry extends Omit<AuditEntry, 'auditId' | 'nickname'> {
  /** The administrator. */
  userId: number
}

/** Adds an audit entry. Call it in the transaction of the change. */
export async function insertAudit(db: Queries, entry: NewAuditEntry): Promise<void> {
  const { userId, nameEn, changes, ...rest } = entry
  await db
    .insertInto('audit')
    .values({ ...rest, user_id: userId, name_en: nameEn, changes: JSON.stringify(changes) })
    .execute()
}

/** One page of audit entries, newest first. Throws `BrokenCursor`. */
export async function listAudit(db: Queries, { cursor, limit = pageSize }: AuditQuery): Promise<AuditPage> {
  let select = db
    .selectFrom('audit')
    .innerJoin('users', 'users.user_id', 'audit.user_id')
    // The account whose role was changed, or whose thread was taken or released.
    .leftJoin('users as member', (join) =>
      join
        .on('audit.action', 'in', ['role', 'thread_taken', 'thread_released'])
        .on((eb) => eb('audit.subject', '=', eb.cast<string>('member.user_id', 'text'))),
    )
    .selectAll('audit')
    .select(['users.nickname', 'member.nickname as memberName'])
  if (cursor !== undefined) {
    const [before] = readCursor(v.tuple([v.number()]), cursor)
    select = select.where('audit_id', '<', before)
  }
  const rows = await select
    .orderBy('audit_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, limit, (last) => [last.audit_id])
  const entries = page.map((row) => ({
    auditId: row.audit_id,
    at: row.at,
    nickname: row.nickname,
    action: row.action,
    subject: row.subject,
    name: row.memberName ?? row.name,
    nameEn: row.memberName ?? row.name_en,
    changes: v.parse(v.array(AuditChange), JSON.parse(row.changes)),
  }))
  return { entries, nextCursor }
}
