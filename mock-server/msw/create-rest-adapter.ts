import { HttpResponse, http, type RequestHandler } from 'msw'
import type { ErrorCode } from '#app/contract/errors.ts'
import type { Backend, EndpointReply } from '#mock-server/core/backend.ts'
import { guestCookie, readCookieValues, readSessionCookies } from '#mock-server/sockets/connection/shop-cookies.ts'
import type { CookieJar } from './cookie-jar.ts'
import { matchRoute, type RouteMatch } from './match-route.ts'

/** The largest body in bytes, as in the HTTP adapter. */
const bodyLimit = 16 * 1024

export interface RestAdapter {
  handlers: RequestHandler[]
  /** Finishes running requests; later ones get a network error. */
  close(): Promise<void>
}

/** Every endpoint of the contract, and an error for everything else under `/api`. */
export function createRestAdapter(backend: Backend, origin: string, cookieJar: CookieJar): RestAdapter {
  const running = new Set<Promise<unknown>>()
  let closed = false

  const keptToken = () => [cookieJar.get()].filter((token) => token !== undefined)

  const errorReply = (code: ErrorCode, { headers }: Request) => backend.errorReply(code, headers)

  async function reply(request: Request): Promise<EndpointReply> {
    const { headers, method, url } = request
    const { pathname, searchParams } = new URL(url)
    let match: RouteMatch | undefined
    try {
      match = matchRoute(pathname)
    } catch {
      return errorReply('invalid', request)
    }
    if (!match) return errorReply('not_found', request)
    const name = match.endpoints.get(method)
    if (!name) {
      const error = errorReply('method_not_allowed', request)
      return { ...error, headers: { ...error.headers, Allow: [...match.endpoints.keys()].join(', ') } }
    }
    const body = await request.text()
    if (new TextEncoder().encode(body).byteLength > bodyLimit) return errorReply('payload_too_large', request)
    return backend.runEndpoint(name, {
      params: match.params,
      query: searchParams,
      headers,
      body,
      sessionTokens: [...readSessionCookies(headers.get('cookie') ?? undefined), ...keptToken()],
      // Only this tab's user can guess passwords here.
      device: '',
      guestToken: readCookieValues(headers.get('cookie') ?? undefined, guestCookie)[0] ?? cookieJar.get(guestCookie),
      address: '127.0.0.1',
    })
  }

  async function answer(request: Request): Promise<Response> {
    const { status, headers, body, setSession, setGuest } = await reply(request)
    if (setSession) cookieJar.set(setSession === 'ended' ? undefined : setSession.token)
    if (setGuest) cookieJar.set(setGuest.token, guestCookie)
    const json = body && { 'Content-Type': 'application/json; charset=utf-8' }
    return new HttpResponse(body && request.method !== 'HEAD' ? JSON.stringify(body) : null, {
      status,
      headers: { 'Cache-Control': 'no-store', ...json, ...headers },
    })
  }

  // A regular expression, because MSW decodes paths for patterns and fails at invalid percent-encoding.
  const api = new RegExp(`^${origin.replaceAll('.', '\\.')}/api(?:[/?]|$)`, 'i')
  const handler = http.all(api, async ({ request }) => {
    if (closed) return HttpResponse.error()
    const answering = answer(request)
    running.add(answering)
    try {
      return await answering
    } finally {
      running.delete(answering)
    }
  })

  return {
    handlers: [handler],
    close: async () => {
      closed = true
      await Promise.allSettled(running)
    },
  }
}
