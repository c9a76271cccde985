import type { User } from '#app/contract/user.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import { ApiError } from '../run/errors/api-error.ts'

/**
 * The account as it is now, for a transaction that writes something of its own: it may have been deleted, or its rights changed,
 * since its session was seen. Throws `unauthenticated`.
 */
export async function requireMember(tx: Queries, userId: number): Promise<User> {
  const user = await findUser(tx, userId)
  if (user === undefined) throw new ApiError('unauthenticated')
  return user
}
