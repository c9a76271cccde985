import type { Store } from '#mock-server/store/open-store.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  extendSession,
  findSession,
  insertSession,
} from '#mock-server/store/queries/sessions.ts'
import type { Session } from '../../backend.ts'
import type { DomainEvents } from '../../domain-events.ts'
import { randomToken, sha256 } from '../tokens.ts'

const day = 24 * 60 * 60 * 1000
const lifetime = 30 * day

/**
 * How long an adapter keeps a session's cookie, in seconds: as long as browsers keep one at most. When a session ends is said here, by
 * its last use, and much of its use comes over sockets, which can't move a cookie's end on.
 */
export const cookieMaxAge = (400 * day) / 1000

export type Sessions = ReturnType<typeof createSessions>

/** Opaque random tokens, stored hashed, living 30 days from their last use. */
export function createSessions(store: Store, domainEvents: DomainEvents, now: () => Date) {
  const timestamp = (ms: number) => new Date(ms).toISOString()

  /** The living session of an id. Its expiry slides at most once a day, so that reading seldom means writing. */
  async function findById(sessionId: string): Promise<(Session & { extended: boolean }) | null> {
    const at = now().getTime()
    const found = await findSession(store.db, sessionId, timestamp(at))
    if (found === undefined) return null
    const extended = Date.parse(found.expiresAt) < at + lifetime - day
    if (extended) await extendSession(store.db, sessionId, timestamp(at + lifetime))
    return { sessionId, user: found.user, extended }
  }

  return {
    /** Opens a session; answers its token, which is nowhere else. What has expired goes at this chance. */
    async open(userId: number): Promise<string> {
      const token = randomToken(32)
      const at = now().getTime()
      for (const sessionId of await deleteExpiredSessions(store.db, timestamp(at))) {
        domainEvents.publish({ type: 'session-ended', sessionId })
      }
      await insertSession(store.db, { sessionId: await sha256(token), userId, expiresAt: timestamp(at + lifetime) })
      return token
    },

    findById,

    /** The living session of a token; see `findById`. */
    find: async (token: string) => findById(await sha256(token)),

    /** Ends a session everywhere. */
    async end(sessionId: string): Promise<void> {
      await deleteSession(store.db, sessionId)
      domainEvents.publish({ type: 'session-ended', sessionId })
    },

    /** Ends every session of an account. */
    async endAll(userId: number): Promise<void> {
      for (const sessionId of await deleteSessionsOf(store.db, userId)) {
        domainEvents.publish({ type: 'session-ended', sessionId })
      }
    },
  }
}
