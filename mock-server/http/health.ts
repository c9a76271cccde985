import type { ServerResponse } from 'node:http'
import { Router } from 'express'

const patience = 10_000

/** `/healthz`, `/readyz`, and the way to stop: no longer ready, until the last request that is under way has its answer. */
export function createHealth() {
  let draining = false
  const underWay = new Set<ServerResponse>()
  let onIdle: () => void = () => undefined

  const routes = Router()
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  routes.get('/readyz', (_request, response) => {
    response.status(draining ? 503 : 200).set('Cache-Control', 'no-store')
    response.json({ status: draining ? 'draining' : 'ready' })
  })

  return {
    routes,
    isDraining: () => draining,
    track(response: ServerResponse): void {
      underWay.add(response)
      // A connection that is kept alive would hold the server up.
      if (draining) response.setHeader('Connection', 'close')
      response.once('close', () => {
        underWay.delete(response)
        if (underWay.size === 0) onIdle()
      })
    },
    /** Resolves when no request is under way, or after ten seconds. */
    async drain(): Promise<void> {
      draining = true
      if (underWay.size === 0) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patience)
        onIdle = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
  }
}
