import type { Endpoint } from '#app/contract/rest.ts'
import type { EndpointCall, Session } from '../../backend.ts'
import type { Context, Shop } from '../../context.ts'
import { ApiError } from '../errors/api-error.ts'
import { checkAccess } from './check-access.ts'
import { cookieMaxAge } from './sessions.ts'

/**
 * Finds the caller's session and checks its access. `Authorization` wins over the cookie, and a bad one is an error even where
 * guests may call. An expired cookie makes a guest, and is cleared. Throws `unauthenticated` or `forbidden`.
 */
export async function identify(
  { sessions }: Shop,
  call: EndpointCall,
  access: Endpoint['access'],
  reply: Context<'open'>['reply'],
): Promise<Session | null> {
  const authorization = call.headers.get('authorization')
  const session = authorization ? await sessionOfHeader(sessions, authorization) : await sessionOfCookie()
  checkAccess(access, session)
  return session

  async function sessionOfCookie(): Promise<Session | null> {
    if (call.sessionToken === undefined) return null
    const found = await sessions.find(call.sessionToken)
    if (found === null) reply.setSession = 'ended'
    else if (found.extended) reply.setSession = { token: call.sessionToken, maxAge: cookieMaxAge }
    return found
  }
}

async function sessionOfHeader(sessions: Shop['sessions'], authorization: string): Promise<Session> {
  const token = /^bearer +(\S+)$/i.exec(authorization.trim())?.[1]
  const found = token === undefined ? null : await sessions.find(token)
  if (found === null) throw new ApiError('unauthenticated')
  return found
}
