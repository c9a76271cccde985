import express, { type RequestHandler, Router } from 'express'
import { endpointNames, routeOf } from '#app/contract/every-route.ts'
import type { EndpointName, Method } from '#app/contract/routes.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import type { SendError } from './error-handlers.ts'
import type { Requests } from './request/requests.ts'
import { sendReply } from './send-reply.ts'

export interface ApiOptions {
  backend: Backend
  sendError: SendError
  requests: Requests
  /** How many calls may run at once, most of them waiting for a password's hash; those above are asked to come again. */
  callsAtOnce?: number | undefined
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/** Express routes for every endpoint of the contract. */
export function apiRoutes({ backend, sendError, requests, callsAtOnce = 500 }: ApiOptions): Router {
  const router = Router({ caseSensitive: true })

  router.use('/api', (request, response, next) => {
    if (safeMethods.includes(request.method) || !requests.isForeign(request)) next()
    else sendError('foreign_origin')(request, response, next)
  })

  const readBody = express.text({ type: () => true, limit: '16kb' })
  let running = 0
  const run =
    (name: EndpointName): RequestHandler =>
    async (request, response, next) => {
      // A client that has given up, or will soon, must not make others wait.
      if (response.closed) return
      if (running >= callsAtOnce) return sendError('unavailable')(request, response, next)
      running += 1
      try {
        const reply = await backend.runEndpoint(name, {
          params: Object.fromEntries(Object.entries(request.params).map(([key, value]) => [key, String(value)])),
          query: new URLSearchParams(request.originalUrl.replace(/^[^?]*/, '')),
          body: typeof request.body === 'string' ? request.body : '',
          ...requests.callerOf(request),
          isGone: () => response.closed,
        })
        if (!response.closed) sendReply(request, response, reply, requests)
      } finally {
        running -= 1
      }
    }

  for (const [path, endpoints] of endpointsByPath()) {
    const route = router.route(path)
    for (const { name, method } of endpoints) route[method](readBody, run(name))
    const methods = endpoints.map(({ method }) => method.toUpperCase())
    const allow = methods.includes('GET') ? [...methods, 'HEAD'] : methods
    route.all((request, response, next) => {
      response.setHeader('Allow', allow.join(', '))
      sendError('method_not_allowed')(request, response, next)
    })
  }
  router.use('/api', sendError('not_found'))
  return router
}

/** Keeps the table's order, in which Express matches: `/api/goods/cart` comes before `/api/goods/:goodsId`. */
function endpointsByPath() {
  const paths = new Map<string, { name: EndpointName; method: Lowercase<Method> }[]>()
  for (const name of endpointNames) {
    const { method, path } = routeOf(name)
    const lowercase = method.toLowerCase() as Lowercase<typeof method>
    paths.set(path, [...(paths.get(path) ?? []), { name, method: lowercase }])
  }
  return paths
}
