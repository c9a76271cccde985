import type { RequestHandler, WebSocketHandler } from 'msw'
import { Server } from 'socket.io'
import type { Backend } from '#mock-server/core/backend.ts'
import { type ClusterBus, createClusterAdapter } from '#mock-server/sockets/cluster/cluster-adapter.ts'
import { readSessionCookies, sessionCookie } from '#mock-server/sockets/connection/shop-cookies.ts'
import type { Peers } from '#mock-server/sockets/presence/peers.ts'
import { serveSockets } from '#mock-server/sockets/serve-sockets.ts'
import type { SocketServer } from '#mock-server/sockets/socket-server.ts'
import type { CookieJar } from './cookie-jar.ts'
import { createRestAdapter } from './create-rest-adapter.ts'
import { createMswEngine, type MswEngine } from './engine/engine.ts'

export interface MswAdapter {
  /** For `setupServer` or `setupWorker`. */
  handlers: (RequestHandler | WebSocketHandler)[]
  io: SocketServer
  engine: MswEngine
  /** Finishes running requests, closes the sockets, and stops answering. The backend stays open. */
  close(): Promise<void>
}

export interface MswAdapterOptions {
  backend: Backend
  /** The origin of the app and its calls, such as `http://localhost:3000`. */
  origin: string
  cookieJar: CookieJar
  /** Connects the adapters of other tabs to the same shop. */
  others?: { peers: Peers; bus: ClusterBus }
}

/** The whole shop, REST and sockets, without a server: behind MSW, in Node and in a tab. */
export function createMswAdapter({ backend, origin, cookieJar, others }: MswAdapterOptions): MswAdapter {
  const engine = createMswEngine({
    origin,
    maxHttpBufferSize: 16_384,
    // A client with a session of its own is another shopper in the same process.
    cookie: (sent) => {
      const kept = cookieJar.get()
      if (kept === undefined || readSessionCookies(sent).length > 0) return sent
      return [sent, `${sessionCookie}=${kept}`].filter(Boolean).join('; ')
    },
  })
  const io: SocketServer = new Server({
    serveClient: false,
    connectTimeout: 10_000,
    ...(others && { adapter: createClusterAdapter(others.bus) }),
  }).bind(engine.server)
  const sockets = serveSockets(io, backend, others && { peers: others.peers })
  const rest = createRestAdapter(backend, origin, cookieJar)
  return {
    handlers: [...rest.handlers, ...engine.handlers],
    io,
    engine,
    close: async () => {
      await rest.close()
      await sockets.close()
      await io.close()
      engine.close()
    },
  }
}
