import type { Role } from '#app/contract/user.ts'
import type { Queries } from '../open-store.ts'
import { pause } from './pause.ts'
import { toUser, userColumns } from './users.ts'

export async function insertSession(
  db: Queries,
  session: { sessionId: string; userId: number; expiresAt: string },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({ session_id: session.sessionId, user_id: session.userId, expires_at: session.expiresAt })
    // Written again when nobody knows whether it was.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** A session that has not expired, with the current state of its account. */
export async function findSession(db: Queries, sessionId: string, at: string) {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.user_id', 'sessions.user_id')
    .select(['session_id', 'expires_at', ...userColumns])
    .where('session_id', '=', sessionId)
    .where('expires_at', '>', at)
    // A session that was opened while its account was being deleted.
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row && { sessionId: row.session_id, expiresAt: row.expires_at, user: toUser(row) }
}

/** The role of the account of each of these sessions that there is. */
export async function rolesOfSessions(db: Queries, sessionIds: readonly string[]): Promise<ReadonlyMap<string, Role>> {
  const rows = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.user_id', 'sessions.user_id')
    .select(['session_id', 'role'])
    .where('session_id', 'in', sessionIds)
    .execute()
  return new Map(rows.map((row) => [row.session_id, row.role]))
}

export async function extendSession(db: Queries, sessionId: string, expiresAt: string): Promise<void> {
  await db.updateTable('sessions').set({ expires_at: expiresAt }).where('session_id', '=', sessionId).execute()
}

export async function deleteSession(db: Queries, sessionId: string): Promise<void> {
  await db.deleteFrom('sessions').where('session_id', '=', sessionId).execute()
}

/** How many sessions are deleted before others get their turn. */
export const sessionsAtOnce = 200

const selectIds = (db: Queries) => db.selectFrom('sessions').select('session_id')

/** Deletes some of the selected sessions, at most `sessionsAtOnce`, and returns their ids. */
async function deleteSome(db: Queries, selected: ReturnType<typeof selectIds>): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('session_id', 'in', selected.limit(sessionsAtOnce))
    .returning('session_id')
    .execute()
  return rows.map((row) => row.session_id)
}

/** Deletes some expired sessions, at most `sessionsAtOnce`, and returns their ids. */
export const deleteExpiredSessions = (db: Queries, at: string): Promise<string[]> =>
  deleteSome(db, selectIds(db).where('expires_at', '<=', at))

/** Deletes all sessions of one account, part by part, and returns their ids. */
export async function deleteSessionsOf(db: Queries, userId: number): Promise<string[]> {
  const deleted: string[] = []
  for (;;) {
    const some = await deleteSome(db, selectIds(db).where('user_id', '=', userId))
    deleted.push(...some)
    if (some.length < sessionsAtOnce) return deleted
    await pause()
  }
}
