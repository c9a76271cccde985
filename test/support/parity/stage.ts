import { io, type Socket } from 'socket.io-client'
import { routeOf } from '#app/contract/every-route.ts'
import type { EndpointName } from '#app/contract/routes.ts'
import type { Adapter, CookieChange } from './adapter.ts'
import { createTranscript } from './transcript.ts'

export interface StageRequest {
  params?: Record<string, string | number>
  query?: Record<string, string>
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  /** Sent unchanged. */
  text?: string
  /** The session token for `Authorization`. */
  token?: string | undefined
  /** The session token for the cookie. */
  cookie?: string | undefined
  key?: string
}

interface Answer {
  body: unknown
  cookie: CookieChange | undefined
}

export interface StageSocket {
  /** Fits the contract's `HandshakeAuth` or, on purpose, does not. */
  auth?: Record<string, unknown>
  /** The session cookie. Only a polling handshake can send one from a script. */
  cookie?: string
  /** Default: `/`. */
  namespace?: string
  /** Default: polling, upgraded to WebSocket. */
  transport?: 'polling' | 'websocket'
}

/** Sends requests and opens sockets through an adapter, and records everything that comes back. */
export function createStage(adapter: Adapter) {
  const transcript = createTranscript()
  const sockets: Socket[] = []

  /** Sends a request of any kind, such as `GET /api/nowhere`. */
  async function send(line: string, expected: number, request: StageRequest = {}, name = line): Promise<Answer> {
    const [method = 'GET', path = '/'] = line.split(' ')
    const query = request.query ? `?${new URLSearchParams(request.query)}` : ''
    const response = await fetch(adapter.origin + path + query, {
      method,
      headers: {
        ...(request.json !== undefined && { 'content-type': 'application/json' }),
        ...(request.token !== undefined && { authorization: `Bearer ${request.token}` }),
        ...(request.cookie !== undefined && { [adapter.cookieHeader]: `${adapter.cookieName}=${request.cookie}` }),
        ...(request.key !== undefined && { 'idempotency-key': request.key }),
        ...request.headers,
      },
      body: request.text ?? (request.json === undefined ? null : JSON.stringify(request.json)),
    })
    const text = method === 'HEAD' ? '' : await response.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const cookie = adapter.cookieChange(response)
    transcript.answered(name, response, body, cookie)
    if (response.status !== expected)
      throw new Error(`${line} was answered ${response.status}, not ${expected}: ${text}`)
    return { body, cookie }
  }

  return {
    transcript,
    send,
    restart: () => adapter.restart(),

    /** Calls an endpoint of the contract and expects its status. */
    call: (name: EndpointName, expected: number, request: StageRequest = {}): Promise<Answer> => {
      const { method, path } = routeOf(name)
      const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(request.params?.[key])))
      return send(`${method} ${filled}`, expected, request, name)
    },

    /** Opens a socket and records its events under `name`. */
    connect: (name: string, { auth = {}, cookie, namespace = '', transport }: StageSocket = {}): Socket => {
      const socket = io(adapter.origin + namespace, {
        auth,
        forceNew: true,
        reconnectionDelay: 10,
        timeout: 10_000,
        ...(transport && { transports: [transport] }),
        ...(cookie !== undefined && { extraHeaders: { [adapter.cookieHeader]: `${adapter.cookieName}=${cookie}` } }),
      })
      sockets.push(socket)
      transcript.listen(name, socket)
      return socket
    },

    /** Sends a command and waits for its acknowledgement. */
    command: async (socket: Socket, name: string, ...args: unknown[]): Promise<void> => {
      transcript.acknowledged(name, await socket.timeout(10_000).emitWithAck(name, ...args))
    },

    close: () => {
      for (const socket of sockets) socket.disconnect()
    },
  }
}

export type Stage = ReturnType<typeof createStage>
