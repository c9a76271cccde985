import { HttpResponse, http } from 'msw'
import { type EndpointName, routes } from '#app/contract/routes.ts'
import { network } from './network.ts'

/** Marks the request that carries on to the shop what the app sent. */
export const AGAIN = 'x-test-again'

/** The next call of the endpoint reaches the shop, which does its work, but the answer gets lost on its way back. */
export function loseAnswer(name: EndpointName): void {
  const { method, path } = routes[name]
  let lost = false
  network.use(
    http.all(location.origin + path, async ({ request }) => {
      // Without an answer from here the shop itself has its turn.
      if (lost || request.method !== method || request.headers.has(AGAIN)) return
      lost = true
      const again = new Request(request, { headers: [...request.headers, [AGAIN, 'yes']] })
      await fetch(again)
      return HttpResponse.error()
    }),
  )
}
