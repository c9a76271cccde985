import type { Store } from '#mock-server/store/open-store.ts'
import { pause } from '#mock-server/store/queries/pause.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
  rolesOfSessions,
  sessionsAtOnce,
} from '#mock-server/store/queries/sessions.ts'
import type { Session } from '../../backend.ts'
import type { DomainEvents } from '../../domain-events.ts'
import { randomToken, sha256 } from '../tokens.ts'

const day = 24 * 60 * 60 * 1000
const lifetime = 30 * day

/** How many sessions one query compares. */
const comparedAtOnce = 500

/**
 * The lifetime of the session cookie in seconds: the most that browsers allow. The session itself ends 30 days after its last use,
 * and sockets, which use it most, can't extend a cookie.
 */
export const cookieMaxAge = (400 * day) / 1000

export type Sessions = ReturnType<typeof createSessions>

/** Publishes that sessions have ended; their sockets close. Of many, others get their turn in between. */
export async function publishEnded(domainEvents: DomainEvents, sessionIds: readonly string[]): Promise<void> {
  for (const [index, sessionId] of sessionIds.entries()) {
    if (index > 0 && index % sessionsAtOnce === 0) await pause()
    domainEvents.publish({ type: 'session-ended', sessionId })
  }
}

/** Sessions are opaque random tokens, stored hashed. They end 30 days after their last use. */
export function createSessions(store: Store, domainEvents: DomainEvents, now: () => Date) {
  const timestamp = (ms: number) => new Date(ms).toISOString()

  /** The valid session of an id. Its expiry is extended at most once a day, to avoid writes. */
  async function findById(sessionId: string): Promise<(Session & { extended: boolean }) | null> {
    const at = now().getTime()
    const found = await findSession(store.db, sessionId, timestamp(at))
    if (found === undefined) return null
    const extended = Date.parse(found.expiresAt) < at + lifetime - day
    if (extended) await extendSession(store.db, sessionId, timestamp(at + lifetime))
    return { sessionId, user: found.user, extended }
  }

  async function endExpired(): Promise<void> {
    for (;;) {
      const ended = await deleteExpiredSessions(store.db, timestamp(now().getTime()))
      await publishEnded(domainEvents, ended)
      if (ended.length < sessionsAtOnce) return
      await pause()
    }
  }

  return {
    /** Opens a session and returns its token, which is stored nowhere. Deletes expired sessions, too. */
    async open(userId: number): Promise<string> {
      const token = randomToken(32)
      const at = now().getTime()
      await endExpired()
      await insertSession(store.db, { sessionId: sha256(token), userId, expiresAt: timestamp(at + lifetime) })
      return token
    },

    endExpired,
    findById,

    /** Publishes again that sessions have ended or accounts have changed, for sockets that still have them as they were. */
    async revokeOutdated(sessions: readonly Session[]): Promise<void> {
      for (let first = 0; first < sessions.length; first += comparedAtOnce) {
        const part = sessions.slice(first, first + comparedAtOnce)
        const roles = await rolesOfSessions(
          store.db,
          part.map(({ sessionId }) => sessionId),
        )
        for (const { sessionId, user } of part) {
          const role = roles.get(sessionId)
          if (role === undefined) domainEvents.publish({ type: 'session-ended', sessionId })
          else if (role !== user.role) domainEvents.publish({ type: 'account-changed', userId: user.userId })
        }
      }
    },

    /** The valid session of a token; see `findById`. */
    find: (token: string) => findById(sha256(token)),

    /** Ends a session; its sockets close. */
    async end(sessionId: string): Promise<void> {
      await deleteSession(store.db, sessionId)
      domainEvents.publish({ type: 'session-ended', sessionId })
    },

    /** Ends every session of an account. */
    async endAll(userId: number): Promise<void> {
      await publishEnded(domainEvents, await deleteSessionsOf(store.db, userId))
    },
  }
}
