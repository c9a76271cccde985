import { foldText } from '#mock-server/store/fold-text.ts'
import { forgetUser } from '#mock-server/store/forget-user.ts'
import { findPasswordHash, hasOtherAdministrator } from '#mock-server/store/users.ts'
import type { Session } from './backend.ts'
import type { Shop } from './context.ts'
import { Refusal } from './refusal.ts'

/**
 * Deletes the account of a session for good, and tells of it after the commit: its sockets close everywhere.
 * Throws `wrong_credentials`, counted as wrong sign-ins are, and `last_administrator`; then nothing was done.
 */
export async function deleteAccount(
  shop: Shop,
  { user }: Session,
  { password, address }: { password: string; address: string },
): Promise<void> {
  await confirmPassword(shop, user, password, address)
  const { userId, role } = user
  const ended = await shop.store.transaction(async (tx) => {
    if (role === 'administrator' && !(await hasOtherAdministrator(tx, userId))) throw new Refusal('last_administrator')
    return forgetUser(tx, userId, shop.now().toISOString())
  })
  for (const sessionId of ended) shop.facts.publish({ type: 'session-ended', sessionId })
  shop.facts.publish({ type: 'account-changed', userId })
}

async function confirmPassword(shop: Shop, user: Session['user'], password: string, address: string): Promise<void> {
  const accountKey = foldText(user.email)
  await shop.limits.signInsPerAddress.count(address)
  await shop.limits.signInsPerAccount.count(accountKey)
  const hash = await findPasswordHash(shop.store.db, user.userId)
  if (hash === undefined) throw new Refusal('unauthenticated')
  if (!(await shop.passwords.verify(hash, password))) {
    throw new Refusal('wrong_credentials', { fields: { password: 'passwordWrong' } })
  }
  await shop.limits.signInsPerAccount.forget(accountKey)
}
