import type { ErrorBody } from '#app/contract/errors.ts'
import type { laterRoutes } from '#app/contract/later-routes.ts'
import type { EndpointAnswer, EndpointInput } from '#app/contract/rest.ts'
import { type EndpointName, routes } from '#app/contract/routes.ts'
import { fillUrl } from '../fill-url.ts'
import { spokenLanguage } from '../i18n/language.tsx'
import { setShopTime } from '../shop-time.ts'
import { ApiError } from './api-error.ts'

/** Longer than any answer takes, short enough that nobody waits before an error they can act on. */
const TIMEOUT_MS = 15_000

interface Parts {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
}
type InputArguments<K extends EndpointName> =
  Record<never, never> extends EndpointInput<K>
    ? [input?: EndpointInput<K>, options?: CallOptions]
    : [input: EndpointInput<K>, options?: CallOptions]

export interface CallOptions {
  signal?: AbortSignal
  /** Lets the request outlive the page, for a last write on leaving. */
  keepalive?: boolean
}

/**
 * Calls one endpoint of the contract table and gives its answer; rejects with an `ApiError`, or with the signal's reason
 * when it was aborted. In development and tests the answer is checked against the table's schema.
 */
export async function call<K extends EndpointName>(
  name: K,
  ...[input = {} as EndpointInput<K>, options = {}]: InputArguments<K>
): Promise<EndpointAnswer<K>> {
  // Without waiting where it can: the last call of a page that closes has no time.
  const route = isEarly(name) ? routes[name] : await laterRoute(name)
  const [method = '', path = ''] = route.split(' ')
  const { params, query, body, idempotencyKey }: Parts = input
  const response = await send(location.origin + fillUrl(path, params, query), {
    method,
    signal: options.signal ?? null,
    keepalive: options.keepalive ?? false,
    headers: {
      accept: 'application/json',
      'accept-language': spokenLanguage(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  })
  setShopTime(response.headers.get('date'))
  const answer = response.status === 204 ? undefined : await readJson(response)
  if (!response.ok) throw toApiError(response, answer)
  if (import.meta.env.DEV) await checkAnswer(name, answer)
  // The one place where an answer gets its type: the server checks it against the same schema.
  return answer as EndpointAnswer<K>
}

const isEarly = (name: EndpointName): name is keyof typeof routes => name in routes

async function laterRoute(name: keyof typeof laterRoutes): Promise<string> {
  try {
    return (await import('#app/contract/later-routes.ts')).laterRoutes[name]
  } catch (cause) {
    throw new ApiError('network', { cause })
  }
}

async function send(url: string, { signal, ...init }: RequestInit): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  try {
    return await fetch(url, { ...init, signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError(timeout.aborted ? 'timeout' : 'network', { cause })
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new ApiError('unreadable', { status: response.status, retryAfter: retryAfterOf(response), cause })
  }
}

function toApiError(response: Response, body: unknown): ApiError {
  const isErrorBody = (value: unknown): value is ErrorBody =>
    typeof value === 'object' && value !== null && 'code' in value && 'errorMessage' in value
  const answer = { status: response.status, retryAfter: retryAfterOf(response) }
  // A proxy in between may answer in its own words.
  return isErrorBody(body) ? new ApiError(body.code, { ...answer, body }) : new ApiError('unreadable', answer)
}

/** Seconds to wait: `Retry-After` is a number of them or a date (RFC 9110, 10.2.3). */
function retryAfterOf({ headers }: Response): number | undefined {
  const text = headers.get('retry-after') ?? ''
  const seconds = Number(text || Number.NaN)
  const untilDate = (Date.parse(text) - (Date.parse(headers.get('date') ?? '') || Date.now())) / 1_000
  const wait = Number.isNaN(seconds) ? untilDate : seconds
  return wait > 0 ? wait : undefined
}

async function checkAnswer(name: EndpointName, answer: unknown): Promise<void> {
  const [{ rest }, v] = await Promise.all([import('#app/contract/rest.ts'), import('valibot')])
  v.parse(rest[name].answer, answer)
}
