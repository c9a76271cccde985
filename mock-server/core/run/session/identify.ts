import type { Endpoint } from '#app/contract/rest.ts'
import type { EndpointCall, Session } from '../../backend.ts'
import type { Context, Shop } from '../../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { checkAccess } from './check-access.ts'
import { cookieMaxAge } from './sessions.ts'

/**
 * Finds the caller's session and checks its access. A bearer token wins over the cookies, and a bad one is an error even where
 * guests may call. Other credentials, such as those of a proxy before a staging shop, are none of ours. Expired cookies make a
 * guest, and are cleared. Throws `unauthenticated` or `forbidden`.
 */
export async function identify(
  { sessions }: Shop,
  call: EndpointCall,
  access: Endpoint['access'],
  reply: Context<'open'>['reply'],
): Promise<Session | null> {
  const token = bearerToken(call.headers.get('authorization') ?? '')
  const session = token === undefined ? await sessionOfCookies() : await sessionOfBearer(sessions, token)
  checkAccess(access, session)
  return session

  async function sessionOfCookies(): Promise<Session | null> {
    for (const cookie of call.sessionTokens) {
      const found = await sessions.find(cookie)
      if (found === null) continue
      reply.sessionToken = cookie
      if (found.extended) reply.setSession = { token: cookie, maxAge: cookieMaxAge }
      return found
    }
    if (call.sessionTokens.length > 0) reply.setSession = 'ended'
    return null
  }
}

/** The token of `Authorization`, if it has the form of the shop's own (base64url). */
const bearerToken = (authorization: string) => /^bearer +([\w-]+)$/i.exec(authorization.trim())?.[1]

async function sessionOfBearer(sessions: Shop['sessions'], token: string): Promise<Session> {
  const found = await sessions.find(token)
  if (found === null) throw new ApiError('unauthenticated')
  return found
}
