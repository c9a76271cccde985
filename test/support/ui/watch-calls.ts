import { onTestFinished } from 'vitest'
import type { EndpointName } from '#app/contract/routes.ts'
import { matchRoute } from '#mock-server/msw/match-route.ts'
import { network } from './network.ts'

/** The requests of an endpoint from here on, as they are sent: a list that grows. */
export function watchCalls(name: EndpointName): Request[] {
  const requests: Request[] = []
  const listener = ({ request }: { request: Request }) => {
    if (matchRoute(new URL(request.url).pathname)?.endpoints.get(request.method) === name)
      requests.push(request.clone())
  }
  network.events.on('request:start', listener)
  onTestFinished(() => network.events.removeListener('request:start', listener))
  return requests
}
