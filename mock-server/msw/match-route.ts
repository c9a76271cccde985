import { endpointNames, routeOf } from '#app/contract/every-route.ts'
import type { EndpointName } from '#app/contract/routes.ts'

export interface RouteMatch {
  /** Method → endpoint. `HEAD` is a `GET` without its body. */
  endpoints: ReadonlyMap<string, EndpointName>
  params: Record<string, string>
}

const table = new Map<string, Map<string, EndpointName>>()
for (const name of endpointNames) {
  const { method, path } = routeOf(name)
  const endpoints = table.get(path) ?? new Map<string, EndpointName>()
  table.set(path, endpoints.set(method, name))
}
for (const endpoints of table.values()) {
  const read = endpoints.get('GET')
  if (read) endpoints.set('HEAD', read)
}

/**
 * Matches a path against the contract's table as Express does, unlike MSW: case-sensitive and in the table's order.
 * Throws a `URIError` for invalid percent-encoding.
 */
export function matchRoute(pathname: string): RouteMatch | undefined {
  const given = pathname.replace(/\/$/, '').split('/')
  for (const [path, endpoints] of table) {
    const wanted = path.split('/')
    const fits = wanted.every((part, i) => (part.startsWith(':') ? given[i] : part === given[i]))
    if (!fits || wanted.length !== given.length) continue
    const params = wanted.flatMap((part, i) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(given[i] ?? '')]] : [],
    )
    return { endpoints, params: Object.fromEntries(params) }
  }
  return undefined
}
