import type { User } from '#app/contract/user.ts'
import type { Queries } from '#mock-server/store/open-store.ts'
import { findUser } from '#mock-server/store/queries/users.ts'
import { ApiError } from '../run/errors/api-error.ts'

/**
 * Reads the account inside a transaction that writes for it: it may have been deleted, or its role changed, since the session was
 * checked. Transactions of one account run one after the other from here on. Throws `unauthenticated`.
 */
export async function requireMember(tx: Queries, userId: number): Promise<User> {
  const user = await findUser(tx, userId, 'update')
  if (user === undefined) throw new ApiError('unauthenticated')
  return user
}
