import { forgetOldest } from '../forget-oldest.ts'

const kept = 2000

/**
 * The rooms, of a session or an account, whose sockets had to go last: a handshake may have been on its way with what held until
 * then.
 */
export function createRevocations() {
  /** Room → which revocation it was, counted over all rooms. */
  const revoked = new Map<string, number>()
  let count = 0

  return {
    /** How many there have been. */
    count: () => count,
    add(room: string): void {
      revoked.delete(room)
      revoked.set(room, ++count)
      forgetOldest(revoked, kept)
    },
    /** Whether a room was revoked since there were so many. */
    has: (room: string, since: number) => (revoked.get(room) ?? 0) > since,
  }
}
