import {
  getResponse,
  HttpResponse,
  type HttpResponseResolver,
  http,
  RequestHandler,
  delay as sleep,
  type WebSocketHandler,
} from 'msw'
import { errorStatus } from '#app/contract/errors.ts'
import { type EndpointAnswer, type EndpointError, rest } from '#app/contract/rest.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import { acceptedLanguage } from '#mock-server/core/run/accept-language.ts'
import { ApiError, type ApiErrorDetails } from '#mock-server/core/run/errors/api-error.ts'
import { errorReply } from '#mock-server/core/run/errors/error-reply.ts'
import { matchRoute } from '#mock-server/msw/match-route.ts'

type Handlers = (RequestHandler | WebSocketHandler)[]

/** MSW in Node or in a tab, as far as tests and stories use it. */
export interface Network {
  use: (...handlers: Handlers) => void
  resetHandlers: (...handlers: Handlers) => void
  listHandlers: () => readonly unknown[]
}

/** Errors that any endpoint may answer. */
type CommonError = 'internal' | 'invalid' | 'too_many_requests' | 'unauthenticated' | 'unavailable'

interface OverrideOptions {
  /** Only for the next call; else until the test or the story ends. */
  once?: boolean
}

/** Ends an override before the test or the story ends. */
type Lift = () => void

/** What single endpoints of the shop on `network` do otherwise, typed by the contract. */
export function createOverrides(network: Network) {
  function override(name: EndpointName, { once = false }: OverrideOptions, resolve: HttpResponseResolver): Lift {
    let lifted = false
    // Found as the shop finds it: `/api/goods/cart` is no goods, and the next order is no look at the orders.
    const isMeant = ({ request }: { request: Request }) =>
      !lifted && matchRoute(new URL(request.url).pathname)?.endpoints.get(request.method) === name
    network.use(http.all(isMeant, resolve, { once }))
    return () => {
      lifted = true
    }
  }

  /** The endpoint answers `body`, whatever it is asked. */
  const answer = <K extends EndpointName>(name: K, body: EndpointAnswer<K>, options: OverrideOptions = {}): Lift => {
    const { status } = rest[name]
    return override(name, options, () =>
      body === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(body, { status }),
    )
  }

  /** The endpoint refuses as the shop would, in the caller's language. */
  const refuse = <K extends EndpointName>(
    name: K,
    code: EndpointError<K> | CommonError,
    { once = false, ...details }: OverrideOptions & ApiErrorDetails = {},
  ): Lift =>
    override(name, { once }, ({ request }) => {
      const language = acceptedLanguage(request.headers.get('accept-language'))
      const { headers, body } = errorReply(new ApiError(code, details), language)
      return HttpResponse.json(body, { status: errorStatus[code], headers })
    })

  /** The endpoint's requests get no answer, as with the network gone. */
  const breakOff = (name: EndpointName, options: OverrideOptions = {}): Lift =>
    override(name, options, () => HttpResponse.error())

  /** The endpoint does its work only when `until` has passed: milliseconds, or a promise that the test settles. */
  const delay = (name: EndpointName, until: number | PromiseLike<unknown>, options: OverrideOptions = {}): Lift =>
    override(name, options, async () => {
      // Without an answer from here the next handler has its turn: an earlier override, or the shop.
      await (typeof until === 'number' ? sleep(until) : until)
    })

  /** The next call of the endpoint reaches the shop, which does its work, but the answer gets lost on its way back. */
  const loseAnswer = (name: EndpointName): Lift =>
    override(name, { once: true }, async ({ request }) => {
      // This handler has had its only turn: what answers is an earlier override, or the shop.
      await getResponse(
        network.listHandlers().filter((handler) => handler instanceof RequestHandler),
        request,
      )
      return HttpResponse.error()
    })

  return { answer, refuse, breakOff, delay, loseAnswer }
}
