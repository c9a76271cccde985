import { HttpResponse, type HttpResponseResolver, http, type PathParams, type RequestHandler } from 'msw'
import type { ErrorCode } from '#app/contract/errors.ts'
import { type EndpointName, routes } from '#app/contract/routes.ts'
import type { Backend, EndpointReply } from '#mock-server/core/backend.ts'
import { readSessionCookie } from '#mock-server/sockets/session-cookie.ts'
import type { CookieJar } from './cookie-jar.ts'

/** The door's own limit of a request's body in bytes, as Express has it. */
const bodyLimit = 16 * 1024

/** Every route of the contract, and a refusal for everything else under `/api`. */
export function createRestHandlers(backend: Backend, origin: string, cookieJar: CookieJar): RequestHandler[] {
  async function run(name: EndpointName, request: Request, params: PathParams): Promise<Response> {
    const { headers } = request
    const body = await request.text()
    if (new TextEncoder().encode(body).byteLength > bodyLimit) return refuse('payload_too_large', request)
    const reply = await backend.runEndpoint(name, {
      params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, String(value)])),
      query: new URL(request.url).searchParams,
      headers,
      body,
      session: readSessionCookie(headers.get('cookie') ?? undefined) ?? cookieJar.get(),
      address: '127.0.0.1',
    })
    if (reply.session) cookieJar.set(reply.session === 'ended' ? undefined : reply.session.token)
    return toResponse(reply)
  }

  const refuse = (code: ErrorCode, request: Request, headers?: Record<string, string>) => {
    const reply = backend.refuse(code, request.headers)
    return toResponse({ ...reply, headers: { ...reply.headers, ...headers } })
  }

  const call =
    (name: EndpointName): HttpResponseResolver =>
    ({ request, params }) =>
      run(name, request, params)

  const handlers = paths.flatMap((path) => {
    const url = origin + path
    const endpoints = endpointNames.filter((name) => routes[name].path === path)
    const allowed = endpoints.map((name) => routes[name].method).flatMap((m) => (m === 'GET' ? [m, 'HEAD'] : [m]))
    return [
      ...endpoints.map((name) => http[methodOf[routes[name].method]](url, call(name))),
      ...endpoints.filter((name) => routes[name].method === 'GET').map((name) => http.head(url, call(name))),
      http.all(url, ({ request }) => refuse('method_not_allowed', request, { Allow: allowed.join(', ') })),
    ]
  })
  return [...handlers, http.all(`${origin}/api/*`, ({ request }) => refuse('not_found', request))]
}

const endpointNames = Object.keys(routes) as EndpointName[]
const paths = [...new Set(endpointNames.map((name) => routes[name].path))]

const methodOf = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const

function toResponse({ status, headers: given, body }: EndpointReply): Response {
  const headers = { 'Cache-Control': 'no-store', ...given }
  return body === undefined ? new HttpResponse(null, { status, headers }) : HttpResponse.json(body, { status, headers })
}
