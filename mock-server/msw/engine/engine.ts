import { Server as EngineServer, type Socket as EngineSocket } from 'engine.io'
import { HttpResponse, http, type RequestHandler, type WebSocketHandler, type WebSocketLink, ws } from 'msw'
import { EngineRequest, EngineResponse } from './polling-exchange.ts'
import { WebSocketWire, WebSocketWires } from './web-socket-wire.ts'

type EngineOptions = NonNullable<ConstructorParameters<typeof EngineServer>[0]>

export interface MswEngineOptions
  extends Pick<
    EngineOptions,
    'allowUpgrades' | 'maxHttpBufferSize' | 'pingInterval' | 'pingTimeout' | 'transports' | 'upgradeTimeout'
  > {
  /** The origin that clients connect to, such as `http://localhost:3000`. */
  origin: string
  /** Returns the `cookie` header of a connection, given the one of its request. */
  cookie?: (sent: string | undefined) => string | undefined
}

export interface MswEngine {
  /** For `new Server(options).bind(engine.server)`. */
  server: EngineServer
  handlers: (RequestHandler | WebSocketHandler)[]
  /** Cuts every connection without a closing handshake, like a proxy that dies. Clients may reconnect at once. */
  drop(): void
  /** Closes every connection and rejects new ones. */
  close(): void
}

/**
 * The engine.io server on MSW instead of Node's HTTP server and the `ws` package. Protocol, heartbeat, upgrade and limits are
 * engine.io's own, so they are the same as behind Express.
 */
export function createMswEngine({ origin, cookie = (sent) => sent, ...options }: MswEngineOptions): MswEngine {
  const server = new EngineServer({ ...options, httpCompression: false, wsEngine: WebSocketWires })
  const wires = new Set<WebSocketWire>()
  const polls = new Set<EngineResponse>()
  const connections = new Set<EngineSocket>()
  let closed = false

  server.on('connection', (socket: EngineSocket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })

  async function answerPolling(request: Request): Promise<Response> {
    if (closed) return HttpResponse.error()
    const body = await request.text()
    const headers = Object.fromEntries(request.headers)
    const incoming = new EngineRequest(request.method, new URL(request.url), withCookie(headers, cookie))
    const outgoing = new EngineResponse()
    request.signal.addEventListener('abort', () => incoming.destroy())
    polls.add(outgoing)
    handleRequest(server, incoming, outgoing)
    if (request.method === 'POST') {
      incoming.emit('data', body)
      incoming.emit('end')
    }
    const response = await outgoing.finished
    polls.delete(outgoing)
    return response
  }

  const sockets = webSocketLink(origin).addEventListener('connection', ({ client, server: network }) => {
    if (!client.url.searchParams.has('EIO')) {
      // Vite's hot reload uses the same origin.
      network.connect()
      return
    }
    const wire = new WebSocketWire(client)
    if (closed) {
      wire.destroy()
      return
    }
    wires.add(wire)
    wire.once('close', () => wires.delete(wire))
    handleUpgrade(server, new EngineRequest('GET', client.url, withCookie({}, cookie)), wire)
  })

  function drop(): void {
    for (const wire of wires) wire.terminate()
    // Before the connections, which would answer a waiting poll with a proper close.
    for (const poll of polls) poll.abort()
    for (const connection of connections) connection.transport.emit('close')
  }

  return {
    server,
    handlers: [
      sockets,
      http.get(`${origin}/socket.io/`, ({ request }) => answerPolling(request)),
      http.post(`${origin}/socket.io/`, ({ request }) => answerPolling(request)),
    ],
    drop,
    close: () => {
      closed = true
      server.close()
      drop()
    },
  }
}

const links = new Map<string, WebSocketLink>()

/** One link for all engines of an origin, because MSW never releases a link. */
function webSocketLink(origin: string): WebSocketLink {
  // MSW removes `/socket.io/` from a client's URL before it looks for a handler, so only the bare origin matches.
  const link = links.get(origin) ?? ws.link(origin.replace(/^http/, 'ws'))
  links.set(origin, link)
  return link
}

function withCookie(headers: Record<string, string>, cookie: NonNullable<MswEngineOptions['cookie']>) {
  const { cookie: sent, ...others } = headers
  const kept = cookie(sent)
  return kept === undefined ? others : { ...others, cookie: kept }
}

type HandleRequest = Parameters<EngineServer['handleRequest']>
type HandleUpgrade = Parameters<EngineServer['handleUpgrade']>

// engine.io expects Node's classes but uses only what these stand-ins have.
function handleRequest(server: EngineServer, request: EngineRequest, response: EngineResponse): void {
  server.handleRequest(request as unknown as HandleRequest[0], response as unknown as HandleRequest[1])
}
function handleUpgrade(server: EngineServer, request: EngineRequest, wire: WebSocketWire): void {
  const socket = wire as unknown as HandleUpgrade[1]
  server.handleUpgrade(request as unknown as HandleUpgrade[0], socket, new Uint8Array() as HandleUpgrade[2])
}
