import { HttpResponse, type HttpResponseResolver, http, delay as sleep } from 'msw'
import { errorStatus } from '#app/contract/errors.ts'
import { type EndpointAnswer, type EndpointRefusal, rest } from '#app/contract/rest.ts'
import { type EndpointName, routes } from '#app/contract/routes.ts'
import { acceptedLanguage } from '#mock-server/core/accept-language.ts'
import { refusalReply } from '#mock-server/core/error-body.ts'
import { Refusal, type RefusalDetails } from '#mock-server/core/refusal.ts'
import { network } from './network.ts'

/** Refusals that any endpoint may answer. */
type CommonRefusal = 'internal' | 'invalid' | 'too_many_requests' | 'unauthenticated' | 'unavailable'

interface OverrideOptions {
  /** Only for the next call; else until the test ends. */
  once?: boolean
}

/** The endpoint answers `body`, whatever it is asked. */
export function answer<K extends EndpointName>(name: K, body: EndpointAnswer<K>, options: OverrideOptions = {}): void {
  const { status } = rest[name]
  override(name, options, () =>
    body === undefined ? new HttpResponse(null, { status }) : HttpResponse.json(body, { status }),
  )
}

/** The endpoint refuses as the shop would, in the caller's language. */
export function refuse<K extends EndpointName>(
  name: K,
  code: EndpointRefusal<K> | CommonRefusal,
  { once = false, ...details }: OverrideOptions & RefusalDetails = {},
): void {
  override(name, { once }, ({ request }) => {
    const language = acceptedLanguage(request.headers.get('accept-language'))
    const { headers, body } = refusalReply(new Refusal(code, details), language)
    return HttpResponse.json(body, { status: errorStatus[code], headers })
  })
}

/** The endpoint's requests get no answer, as with the network gone. */
export function breakOff(name: EndpointName, options: OverrideOptions = {}): void {
  override(name, options, () => HttpResponse.error())
}

/** The endpoint does its work only when `until` has passed: milliseconds, or a promise that the test settles. */
export function delay(name: EndpointName, until: number | PromiseLike<unknown>, options: OverrideOptions = {}): void {
  override(name, options, async () => {
    // Without an answer from here the next handler has its turn: an earlier override, or the shop.
    await (typeof until === 'number' ? sleep(until) : until)
  })
}

function override(name: EndpointName, { once = false }: OverrideOptions, resolve: HttpResponseResolver): void {
  const { method, path } = routes[name]
  network.use(
    http.all(location.origin + path, (info) => (info.request.method === method ? resolve(info) : undefined), { once }),
  )
}
