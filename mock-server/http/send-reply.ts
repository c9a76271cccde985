import type { Request, Response } from 'express'
import type { EndpointReply } from '#mock-server/core/backend.ts'
import { sessionCookie } from '#mock-server/sockets/connection/session-cookie.ts'
import { clientOfRequest } from './request/client-of-request.ts'

/** Sends the backend's reply, with the session in a cookie that scripts can't read. */
export function sendReply(request: Request, response: Response, reply: EndpointReply, proxies: number): void {
  const { status, headers, body, setSession } = reply
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: clientOfRequest(request, proxies).https,
  } as const
  if (setSession === 'ended') response.clearCookie(sessionCookie, cookie)
  else if (setSession) response.cookie(sessionCookie, setSession.token, { ...cookie, maxAge: setSession.maxAge * 1000 })

  if (body && 'incidentId' in body) response.locals.incidentId = body.incidentId
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers })
  if (body === undefined) response.end()
  else response.json(body)
}
