import type { Request, Response } from 'express'
import type { EndpointReply } from '#mock-server/core/backend.ts'
import type { Requests } from './request/requests.ts'
import { setCookies } from './request/set-cookies.ts'
import { sendPublic } from './send-public.ts'

/** Sends the backend's reply, with the session in a cookie that scripts can't read. */
export function sendReply(request: Request, response: Response, reply: EndpointReply, requests: Requests): void {
  const { status, headers, body } = reply
  setCookies(request, response, reply, requests.siteOf(request))
  if (body && 'incidentId' in body) response.locals.incidentId = body.incidentId
  response.status(status).set({ 'Cache-Control': 'no-store', ...headers })
  if (body === undefined) response.end()
  else if (headers['Cache-Control'] === 'no-cache') sendPublic(request, response, body)
  else response.json(body)
}
