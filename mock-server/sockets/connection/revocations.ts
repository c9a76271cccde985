import { forgetOldest } from '../forget-oldest.ts'

const kept = 2000

/**
 * Remembers which rooms (of a session or an account) were disconnected. A handshake that began before the revocation may still
 * carry the old session, and has to be closed when it arrives.
 */
export function createRevocations() {
  /** Room → the number of its last revocation, counted over all rooms. */
  const revoked = new Map<string, number>()
  let count = 0

  return {
    /** How many revocations there were so far. */
    count: () => count,
    add(room: string): void {
      revoked.delete(room)
      revoked.set(room, ++count)
      forgetOldest(revoked, kept)
    },
    /** Whether the room was revoked after the first `since` revocations. */
    has: (room: string, since: number) => (revoked.get(room) ?? 0) > since,
  }
}
