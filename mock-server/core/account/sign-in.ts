import { emailKey } from '#app/contract/text.ts'
import type { SignIn } from '#app/contract/user.ts'
import { findAccount } from '#mock-server/store/queries/users.ts'
import type { Context, Shop } from '../context.ts'
import { ApiError } from '../run/errors/api-error.ts'
import { cookieMaxAge } from '../run/session/sessions.ts'
import { knownDevice, rememberDevice } from './devices.ts'

/**
 * Opens a session. Throws `wrong_credentials`, or `too_many_requests`. `decoyHash` is verified for unknown e-mail addresses, so that
 * they take as long as a wrong password.
 */
export async function signIn(
  { shop, address, reply, device }: Context<'open'>,
  { email, password }: SignIn,
  decoyHash: string,
): Promise<string> {
  const account = await findAccount(shop.store.db, email)
  const known = account && knownDevice(account, device)
  const attempt = await countAttempt(shop, { account: emailKey(email), address, device: known })
  const matches = await shop.passwords.verify(account?.passwordHash ?? decoyHash, password)
  if (account === undefined || !matches) throw new ApiError('wrong_credentials')
  await attempt.forgive()
  const token = await shop.sessions.open(account.user.userId)
  reply.setSession = { token, maxAge: cookieMaxAge }
  reply.setDevice = { token: rememberDevice(account, device), maxAge: cookieMaxAge }
  return token
}

/**
 * Counts the attempt before the password is checked, because many may come at once. A browser that has signed in to the account
 * before has a counter of its own, which strangers can't use up: they are counted by account and address, tightly, and by account,
 * loosely, because guesses may come from many addresses. Above the loose limit addresses queue up, or strangers could keep the owner
 * out of every new browser.
 */
async function countAttempt(
  { limits }: Shop,
  { account, address, device }: { account: string; address: string; device: string | undefined },
) {
  if (device !== undefined) {
    const key = `${device} ${account}`
    await limits.guessesPerCaller.count(key)
    return { forgive: () => limits.guessesPerCaller.forget(key) }
  }
  const key = `${address} ${account}`
  await limits.signInsPerAddress.count(address)
  await limits.guessesPerCaller.count(key)
  await limits.guessesPerAccount.count(account).catch(async () => {
    // An attempt that has to wait is no guess.
    await limits.guessesPerCaller.forgive(key)
    await limits.guessesInQueue.pass(account, address)
    await limits.guessesPerCaller.count(key)
  })
  return {
    forgive: async () => {
      await limits.guessesPerCaller.forget(key)
      await limits.guessesPerAccount.forgive(account)
    },
  }
}
