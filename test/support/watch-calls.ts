import { onTestFinished } from 'vitest'
import { type EndpointName, routes } from '#app/contract/routes.ts'
import { AGAIN } from './lose-answer.ts'
import { network } from './network.ts'

/** The requests of an endpoint from here on, as they are sent: a list that grows. */
export function watchCalls(name: EndpointName): Request[] {
  const { method, path } = routes[name]
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
  const requests: Request[] = []
  const listener = ({ request }: { request: Request }) => {
    if (request.headers.has(AGAIN)) return
    if (request.method === method && pattern.test(new URL(request.url).pathname)) requests.push(request.clone())
  }
  network.events.on('request:start', listener)
  onTestFinished(() => network.events.removeListener('request:start', listener))
  return requests
}
