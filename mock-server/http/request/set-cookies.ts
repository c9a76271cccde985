import type { Request, Response } from 'express'
import type { EndpointReply } from '#mock-server/core/backend.ts'
import { cookieMaxAge } from '#mock-server/core/run/session/sessions.ts'
import {
  type CookieSite,
  cookieName,
  cookieNames,
  deviceCookie,
  guestCookie,
  readCookies,
  sessionCookie,
} from '#mock-server/sockets/connection/shop-cookies.ts'

/**
 * Sets the browser's device cookie and that of guests, and sets or clears that of its session. A session that is found under an earlier name moves to
 * the current one. A cookie of an earlier name is cleared only if it holds this shop's session, because another shop on the host may
 * have set it.
 */
export function setCookies(
  request: Request,
  response: Response,
  { setSession, sessionToken, setDevice, setGuest }: EndpointReply,
  site: CookieSite,
): void {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: site.https } as const
  const [own = sessionCookie, ...earlier] = cookieNames(sessionCookie, site)
  const sent = readCookies(request.headers.cookie)
  const holds = (name: string) => sent.some(([given, value]) => given === name && value === sessionToken)

  const moved = sessionToken !== undefined && !holds(own) ? { token: sessionToken, maxAge: cookieMaxAge } : undefined
  const next = setSession ?? moved
  if (next === 'ended') response.clearCookie(own, options)
  else if (next) response.cookie(own, next.token, { ...options, maxAge: next.maxAge * 1000 })
  for (const [name, set] of [
    [deviceCookie, setDevice],
    [guestCookie, setGuest],
  ] as const)
    if (set) response.cookie(cookieName(name, site), set.token, { ...options, maxAge: set.maxAge * 1000 })
  for (const name of earlier) if (holds(name)) response.clearCookie(name, { ...options, secure: false })
}
