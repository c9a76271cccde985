import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Router } from 'express'

/** How long running requests may take once the server stops, in ms. */
const patience = 3000

/** Whether a request asks for `/healthz` or `/readyz`, which never wait. */
export const isHealthUrl = (url = ''): boolean => /^\/(health|ready)z(\?|$)/.test(url)

/** `/healthz`, `/readyz` and graceful shutdown: not ready any more, then wait for the last running request. */
export function createHealth(isReady: () => Promise<boolean>, redis?: { isReachable(): boolean }) {
  let draining = false
  const running = new Set<ServerResponse>()
  let onIdle: () => void = () => undefined

  const routes = Router()
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  routes.get('/readyz', async (_request, response) => {
    const status = draining ? 'draining' : (await isReady()) ? 'ready' : 'unavailable'
    response.status(status === 'ready' ? 200 : 503).set('Cache-Control', 'no-store')
    // Without Redis the node sells, so it is ready.
    response.json({ status, ...(redis && { redis: redis.isReachable() ? 'reachable' : 'unreachable' }) })
  })

  return {
    routes,
    isDraining: () => draining,
    track(response: ServerResponse): void {
      running.add(response)
      // A connection that is kept alive would keep the server from stopping.
      if (draining) response.setHeader('Connection', 'close')
      response.once('close', () => {
        running.delete(response)
        if (running.size === 0) onIdle()
      })
    },
    /**
     * Reports "not ready" and, for `grace` ms, goes on as before, so that load balancers send nobody any more. Resolves when no
     * request is running, or some seconds later.
     */
    async drain(grace: number): Promise<void> {
      draining = true
      for (const response of running) if (!response.headersSent) response.setHeader('Connection', 'close')
      await wait(grace)
      if (running.size === 0) return
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
