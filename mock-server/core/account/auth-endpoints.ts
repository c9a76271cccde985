import { foldText } from '#mock-server/store/queries/fold-text.ts'
import { findAccount } from '#mock-server/store/queries/users.ts'
import type { Endpoints } from '../context.ts'
import { ApiError } from '../run/api-error.ts'
import { cookieMaxAge } from '../run/sessions.ts'

/** `decoyHash` is the hash of nobody's password: an unknown e-mail costs the same work as a wrong password. */
export const createAuth = (decoyHash: string): Pick<Endpoints, 'signIn' | 'signOut'> => ({
  async signIn({ shop, address, reply }, { body }) {
    const email = body.email.trim()
    const accountKey = foldText(email)
    await shop.limits.signInsPerAddress.count(address)
    await shop.limits.signInsPerAccount.count(accountKey)
    const account = await findAccount(shop.store.db, email)
    const matches = await shop.passwords.verify(account?.passwordHash ?? decoyHash, body.password)
    if (account === undefined || !matches) throw new ApiError('wrong_credentials')
    await shop.limits.signInsPerAccount.forget(accountKey)
    const token = await shop.sessions.open(account.user.userId)
    reply.session = { token, maxAge: cookieMaxAge }
    return body.session === 'cookie' ? {} : { token }
  },

  async signOut({ shop, session, reply }) {
    await shop.sessions.end(session.sessionId)
    reply.session = 'ended'
    return undefined
  },
})
