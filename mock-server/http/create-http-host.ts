import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { constants } from 'node:zlib'
import compression from 'compression'
import express from 'express'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import type { Cluster } from '#mock-server/cluster/open-cluster.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { repeatWork } from '#mock-server/core/run/repeat-work.ts'
import { type SocketLimits, socketLimits } from '#mock-server/sockets/connection/socket-limits.ts'
import {
  openSessions,
  type ServedSockets,
  type ServeSocketsOptions,
  serveSockets,
} from '#mock-server/sockets/serve-sockets.ts'
import type { SocketServer } from '#mock-server/sockets/socket-server.ts'
import { apiRoutes } from './api-routes.ts'
import { contractDocs } from './contract-docs.ts'
import { createSocketEngine } from './engine/create-socket-engine.ts'
import { handOver } from './engine/hand-over.ts'
import { createRefuse, createSendError, handleErrors } from './error-handlers.ts'
import { createHealth, isHealthUrl } from './health/create-health.ts'
import { pages } from './pages/pages.ts'
import { siteMap } from './pages/site-map.ts'
import { isVersionedUrl, plainFiles, versionedFiles } from './pages/static-files.ts'
import { type Answer, requestLog } from './request/request-log.ts'
import { createRequestQueue, type RequestQueue } from './request/request-queue.ts'
import { createRequests } from './request/requests.ts'
import { isSocketUrl } from './request/shop-url.ts'
import { securityHeaders } from './security-headers.ts'

export interface HttpHostOptions {
  backend: Backend
  log: Logger
  /** The built app. Without it the host serves only API and sockets. */
  appDir?: string | undefined
  /** The shop's origin as browsers see it, when a proxy changes the `Host` header. */
  publicOrigin?: string | undefined
  /** How many reverse proxies are in front of this server. */
  proxies?: number | undefined
  /** Overrides single default limits of sockets, and how many calls may run at once; `off` disables all of them. */
  limits?: (Partial<SocketLimits> & { callsAtOnce?: number }) | 'off' | undefined
  /** Whether the shop can work, besides running: see `createReadiness`. */
  isReady?: (() => Promise<boolean>) | undefined
  /** Replaces the queue in which requests wait for their turn. */
  queue?: RequestQueue | undefined
  /** How often the sockets of sessions that have run out are closed, in ms. */
  sweepInterval?: number | undefined
  sockets?: Pick<ServeSocketsOptions, 'switchedOff'>
  /** The nodes that serve the shop together with this one. */
  cluster?: Pick<Cluster, 'adapter' | 'peers' | 'isReachable'> | undefined
  /** How often it looks for purchases and orders of which it was not told, in ms. Not at all by default. */
  pollInterval?: number | undefined
}

/** The shop behind HTTP and Socket.IO. It can be attached to any `http.Server`, such as Vite's in development. */
export interface HttpHost {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** Handles a WebSocket upgrade. Returns `false` when it is not for the shop. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Calls the listener after each answer, but for sockets and health checks. Returns its unsubscribe. */
  onAnswer(listener: (answer: Answer) => void): () => void
  /** Whether `/readyz` says that it is ready. */
  isReady(): Promise<boolean>
  io: SocketServer
  stats: ServedSockets['stats']
  /** Reports "not ready", waits `grace` ms and for running requests, then closes the sockets. The backend stays open. */
  close(grace?: number): Promise<void>
}

export function createHttpHost(options: HttpHostOptions): HttpHost {
  const { backend, log, appDir, publicOrigin, proxies = 0, limits = {}, sweepInterval = 15_000 } = options
  const onError = (error: unknown) => log.error({ err: error }, 'unexpected error')

  const requests = createRequests({ publicOrigin, proxies, log })
  const isReady = options.isReady ?? (() => Promise.resolve(true))
  const queue = options.queue ?? createRequestQueue()
  const { cluster } = options
  const health = createHealth(isReady, cluster)
  const answerListeners = new Set<(answer: Answer) => void>()
  const answered = (answer: Answer) => {
    for (const listener of answerListeners) listener(answer)
  }
  const limitsOfSockets = socketLimits(limits)
  const engine = createSocketEngine({
    requests,
    count: (address) => backend.countHandshake(address),
    limits: limitsOfSockets,
    isDraining: health.isDraining,
  })
  const io: SocketServer = new Server({
    serveClient: false,
    connectTimeout: 10_000,
    ...(cluster && { adapter: cluster.adapter }),
  })
  io.bind(engine)
  const sockets = serveSockets(io, backend, {
    ...options.sockets,
    ...(cluster && { peers: cluster.peers }),
    pollInterval: options.pollInterval,
    limits: limitsOfSockets,
    onError,
    credentialsOf: ({ request }) => requests.callerOf(request),
  })

  const sweep = setInterval(() => {
    backend.endExpiredSessions().catch(onError)
    // The word of another node may have been lost.
    if (cluster) backend.revokeOutdated(openSessions(io)).catch(onError)
  }, sweepInterval)
  const stopWork = repeatWork(() => backend.runDueWork(), onError)
  const sendError = createSendError(backend, requests)
  const refuse = createRefuse(backend)
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', false)
  app.use(health.routes)
  app.use(requestLog(log, answered))
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))
  // Before the security headers: scripts don't need them, and they are half as large as the smallest script.
  if (appDir !== undefined) app.use(versionedFiles(appDir))
  app.use(...securityHeaders(requests))
  app.use(contractDocs())
  app.use(
    apiRoutes({
      backend,
      sendError,
      requests,
      callsAtOnce: limits === 'off' ? Number.POSITIVE_INFINITY : limits.callsAtOnce,
    }),
  )
  if (appDir !== undefined) {
    app.use(siteMap(backend, requests))
    app.use(plainFiles(appDir))
    app.use(pages({ appDir, backend, requests }))
  }
  app.use(sendError('not_found'))
  app.use(handleErrors(sendError, onError))

  return {
    handle(request, response) {
      if (isSocketUrl(request.url)) {
        if (health.isDraining()) response.setHeader('Connection', 'close')
        engine.handleRequest(request, response)
        return
      }
      const neverWaits = isHealthUrl(request.url) || isVersionedUrl(request.url)
      if (!neverWaits && queue.isFull()) {
        answered({ method: request.method ?? '', status: 503, ms: 0 })
        refuse(request, response)
        return
      }
      health.track(response)
      if (neverWaits) app(request, response)
      else queue.enter(response, () => app(request, response))
    },
    upgrade(request, socket, head) {
      if (!isSocketUrl(request.url)) return false
      engine.handleUpgrade(request, socket, head)
      return true
    },
    onAnswer(listener) {
      answerListeners.add(listener)
      return () => answerListeners.delete(listener)
    },
    isReady: async () => !health.isDraining() && (await isReady()),
    io,
    stats: sockets.stats,
    async close(grace = 0) {
      clearInterval(sweep)
      await stopWork()
      await Promise.all([health.drain(grace), cluster && handOver(io, grace)])
      await sockets.close()
      await io.close()
    },
  }
}
