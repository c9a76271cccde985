import { findPasswordHash } from '#mock-server/store/queries/users.ts'
import type { Session } from '../backend.ts'
import type { Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'

/** Lets the account of a session go on if this is its password. Throws `wrong_credentials` (limited). */
export async function confirmPassword(shop: Shop, user: Session['user'], password: string): Promise<void> {
  // Only the account's own sessions come here, so that nobody else can use up this counter.
  await shop.limits.deletionsPerAccount.count(String(user.userId))
  const hash = await findPasswordHash(shop.store.db, user.userId)
  if (hash === undefined) throw new ApiError('unauthenticated')
  if (!(await shop.passwords.verify(hash, password))) {
    throw new ApiError('wrong_credentials', { fields: { password: 'passwordWrong' } })
  }
  await shop.limits.deletionsPerAccount.forget(String(user.userId))
}
