import type { Queries } from '#mock-server/store/open-store.ts'
import { isMember } from '#mock-server/store/users.ts'
import { Refusal } from './refusal.ts'

/**
 * For a transaction that writes something of an account's own: the account may have been deleted since its session was seen.
 * Throws `unauthenticated`.
 */
export async function requireMember(tx: Queries, userId: number): Promise<void> {
  if (!(await isMember(tx, userId))) throw new Refusal('unauthenticated')
}
