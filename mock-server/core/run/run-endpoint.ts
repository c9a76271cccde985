import * as v from 'valibot'
import { routeOf } from '#app/contract/every-route.ts'
import type { Language } from '#app/contract/field-errors.ts'
import { type Endpoint, rest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import { StorageError } from '#mock-server/store/storage-error.ts'
import type { EndpointCall, EndpointReply } from '../backend.ts'
import type { Context, Endpoints, Shop } from '../context.ts'
import { acceptedLanguage } from './accept-language.ts'
import { ApiError, asApiError } from './errors/api-error.ts'
import { bugReply, errorReply } from './errors/error-reply.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { identify } from './session/identify.ts'
import { check } from './validation/check.ts'
import { coerceTexts } from './validation/coerce-texts.ts'
import { readBody } from './validation/read-body.ts'

/** An endpoint's function, called after its request and access are checked. */
type Run = (context: Context<'open'>, request: Record<string, unknown>) => Promise<object | undefined>

/** Runs endpoints for an adapter: limit, session, access, schemas, function. Never rejects. */
export function createRunEndpoint(
  shop: Shop,
  endpoints: Endpoints,
  { checkAnswers, keepAnswers }: { checkAnswers: boolean; keepAnswers: boolean },
) {
  const keptAnswers = keepAnswers ? createKeptAnswers(shop.domainEvents) : undefined
  return async (name: EndpointName, call: EndpointCall): Promise<EndpointReply> => {
    const language = acceptedLanguage(call.headers.get('accept-language'))
    const reply: Context<'open'>['reply'] = { headers: {} }
    try {
      const endpoint: Endpoint = rest[name]
      await shop.limits.callsPerAddress.count(call.address)
      const session = await identify(shop, call, endpoint.access, reply)
      const request = readRequest(endpoint, call)
      if (call.isGone?.()) throw new ApiError('unavailable')
      // `Endpoints` types each function by the schemas and access that were just checked.
      const run = endpoints[name] as Run
      const { address, device, guestToken, headers, body } = call
      const context = { shop, session, address, device, guestToken, language, sent: { headers, body }, reply }
      const make = () => run(context, request)
      const answer = await (keptAnswers ? keptAnswers(name, request, make) : make())
      if (checkAnswers) v.parse(endpoint.answer, answer)
      return {
        ...reply,
        status: endpoint.status,
        headers: { ...cacheControl(name), ...reply.headers },
        body: answer,
      }
    } catch (error) {
      const { headers: _, ...cookies } = reply
      return { ...toErrorReply(shop, error, language), ...cookies }
    }
  }
}

function readRequest(endpoint: Endpoint, call: EndpointCall): Record<string, unknown> {
  const request: Record<string, unknown> = {}
  if (endpoint.params) request['params'] = check(endpoint.params, coerceTexts(endpoint.params, call.params))
  if (endpoint.query) request['query'] = check(endpoint.query, coerceTexts(endpoint.query, filledIn(call.query)))
  if (endpoint.idempotencyKey) {
    const key = call.headers.get('idempotency-key') ?? undefined
    request['idempotencyKey'] = check(v.object({ 'Idempotency-Key': endpoint.idempotencyKey }), {
      'Idempotency-Key': key,
    })['Idempotency-Key']
  }
  if (endpoint.body) {
    request['body'] = check(endpoint.body, readBody(endpoint.body, call.headers.get('content-type'), call.body))
  }
  return request
}

/** Drops empty parameters, which forms send for unused filters (`?category=`). */
const filledIn = (query: URLSearchParams) => Object.fromEntries([...query].filter(([, text]) => text !== ''))

/** Personal answers are never cached. Public ones are revalidated each time and may be answered 304. */
function cacheControl(name: EndpointName): Record<string, string> {
  const shared = routeOf(name).method === 'GET' && rest[name].access === 'open'
  return { 'Cache-Control': shared ? 'no-cache' : 'no-store' }
}

function toErrorReply(shop: Shop, error: unknown, language: Language): EndpointReply {
  const known = asApiError(error)
  // Expected by callers, but nothing that the operator may miss.
  if (error instanceof StorageError) shop.reportBug(error)
  return known ? errorReply(known, language) : bugReply(shop.reportBug(error), language)
}
