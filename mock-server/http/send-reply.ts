import type { Request, Response } from 'express'
import type { EndpointReply } from '#mock-server/core/backend.ts'
import { sessionCookie } from '#mock-server/sockets/connection/session-cookie.ts'
import { clientOfRequest } from './request/client-of-request.ts'

/** Sends what the backend replied, with the session in a cookie that scripts can't read. */
export function sendReply(request: Request, response: Response, reply: EndpointReply, proxies: number): void {
  const { status, headers, body, session } = reply
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: clientOfRequest(request, proxies).https,
  } as const
  if (session === 'ended') response.clearCookie(sessionCookie, cookie)
  else if (session) response.cookie(sessionCookie, session.token, { ...cookie, maxAge: session.maxAge * 1000 })

  if (body && 'incidentId' in body) response.locals.incidentId = body.incidentId
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers })
  if (body === undefined) response.end()
  else response.json(body)
}
