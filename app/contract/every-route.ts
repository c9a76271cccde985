import { laterRoutes } from './later-routes.ts'
import { type EndpointName, type Method, routes } from './routes.ts'

const everyRoute = { ...routes, ...laterRoutes }

/** The names of all endpoints, in the order in which their paths are matched. */
export const endpointNames = Object.keys(everyRoute) as EndpointName[]

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Method[]

/** An endpoint's method and path, such as `/api/goods/:goodsId`. */
export function routeOf(name: EndpointName): { method: Method; path: string } {
  const [word, path = ''] = everyRoute[name].split(' ')
  const method = methods.find((one) => one === word)
  if (method === undefined) throw new Error(`${name} has no method`)
  return { method, path }
}
