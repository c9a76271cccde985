import { HttpResponse, http, type RequestHandler } from 'msw'
import type { ErrorCode } from '#app/contract/errors.ts'
import type { Backend, EndpointReply } from '#mock-server/core/backend.ts'
import { readSessionCookie } from '#mock-server/sockets/connection/session-cookie.ts'
import type { CookieJar } from './cookie-jar.ts'
import { matchRoute, type RouteMatch } from './match-route.ts'

/** The adapter's own limit of a request's body in bytes, as Express has it. */
const bodyLimit = 16 * 1024

export interface RestAdapter {
  handlers: RequestHandler[]
  /** Lets finish what is under way; what comes after finds nobody. */
  close(): Promise<void>
}

/** Every route of the contract, and an error for everything else under `/api`. */
export function createRestAdapter(backend: Backend, origin: string, cookieJar: CookieJar): RestAdapter {
  const underWay = new Set<Promise<unknown>>()
  let closed = false

  const refuse = (code: ErrorCode, { headers }: Request) => backend.refuse(code, headers)

  async function reply(request: Request): Promise<EndpointReply> {
    const { headers, method, url } = request
    const { pathname, searchParams } = new URL(url)
    let match: RouteMatch | undefined
    try {
      match = matchRoute(pathname)
    } catch {
      return refuse('invalid', request)
    }
    if (!match) return refuse('not_found', request)
    const name = match.endpoints.get(method)
    if (!name) {
      const error = refuse('method_not_allowed', request)
      return { ...error, headers: { ...error.headers, Allow: [...match.endpoints.keys()].join(', ') } }
    }
    const body = await request.text()
    if (new TextEncoder().encode(body).byteLength > bodyLimit) return refuse('payload_too_large', request)
    return backend.runEndpoint(name, {
      params: match.params,
      query: searchParams,
      headers,
      body,
      session: readSessionCookie(headers.get('cookie') ?? undefined) ?? cookieJar.get(),
      address: '127.0.0.1',
    })
  }

  async function answer(request: Request): Promise<Response> {
    const { status, headers, body, session } = await reply(request)
    if (session) cookieJar.set(session === 'ended' ? undefined : session.token)
    const json = body && { 'Content-Type': 'application/json; charset=utf-8' }
    return new HttpResponse(body && request.method !== 'HEAD' ? JSON.stringify(body) : null, {
      status,
      headers: { 'Cache-Control': 'no-store', ...json, ...headers },
    })
  }

  // An expression, because a pattern would decode on its own and fail at what is not decodable.
  const api = new RegExp(`^${origin.replaceAll('.', '\\.')}/api(?:[/?]|$)`, 'i')
  const handler = http.all(api, async ({ request }) => {
    if (closed) return HttpResponse.error()
    const answering = answer(request)
    underWay.add(answering)
    try {
      return await answering
    } finally {
      underWay.delete(answering)
    }
  })

  return {
    handlers: [handler],
    close: async () => {
      closed = true
      await Promise.allSettled(underWay)
    },
  }
}
