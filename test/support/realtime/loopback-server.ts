import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server as EngineServer, type Socket as EngineSocket, type Transport } from 'engine.io'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { Manager } from 'socket.io-client'
import type { Contract } from '#app/shared/realtime/contract.ts'
import type { SocketClient } from '#app/shared/realtime/core/socket-client.ts'
import type { FakeNamespace } from './create-fake-server.ts'
import type { FakeConnection } from './fake-socket.ts'

/** A real socket.io Server on loopback that is played like the fake one. WebSockets wait for `mayUpgrade`. */
export async function createLoopbackServer(mayUpgrade: Promise<void> = Promise.resolve()) {
  let up = true
  const http = createServer()
  const io = new Server(http, {
    serveClient: false,
    allowRequest: (_request, decide) => decide(null, up),
  })
  if (io.engine instanceof EngineServer) {
    const { engine } = io
    const handleUpgrade = engine.handleUpgrade.bind(engine)
    engine.handleUpgrade = (...args) => void mayUpgrade.then(() => handleUpgrade(...args))
  }
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo

  const sockets = new Set<ReturnType<Manager['socket']>>()
  class SpiedManager extends Manager {
    override socket(...args: Parameters<Manager['socket']>) {
      const socket = super.socket(...args)
      sockets.add(socket)
      return socket
    }
  }
  const client: SocketClient = { Manager: SpiedManager }
  const namespaces = new Map<string, FakeNamespace<Contract>>()

  return {
    url: `http://127.0.0.1:${port}`,
    client,
    of<C extends Contract>(name: string): FakeNamespace<C> {
      const found = namespaces.get(name) ?? createNamespace(io, name)
      namespaces.set(name, found)
      return found
    },
    down() {
      up = false
      // The engine keeps its clients by id, and offers no other way to break a transport.
      const { clients } = io.engine as unknown as { clients: Record<string, { close(discard: boolean): void }> }
      for (const transport of Object.values(clients)) transport.close(true)
    },
    up() {
      up = true
    },
    /** The next WebSocket that a client would go over to breaks as soon as its probe is answered. */
    breakNextUpgrade() {
      io.engine.once('connection', (client: EngineSocket) => {
        client.once('upgrading', (webSocket: Transport) => webSocket.close())
      })
    },
    /** Who would enter a namespace waits for `until`. Counts them. */
    holdHandshakes(name: string, until: Promise<void>) {
      const held = { count: 0 }
      io.of(name).use(async (_socket, next) => {
        held.count++
        await until
        next()
      })
      return held
    },
    transports: () => io.engine.clientsCount,
    listeners: (event: string) => [...sockets].reduce((sum, socket) => sum + socket.listeners(event).length, 0),
    close: () => io.close(),
  }
}

function createNamespace(io: Server, name: string): FakeNamespace<Contract> {
  const answers = new Map<string, (payload: unknown, connection: FakeConnection) => unknown>()
  const greetings: ((connection: FakeConnection) => void)[] = []
  let denial: Error | null = null
  const namespace = io.of(name)
  const connectionOf = (socket: Socket<DefaultEventsMap, DefaultEventsMap>): FakeConnection => ({
    id: socket.id,
    auth: socket.handshake.auth,
    send: (event, args) => socket.emit(event, ...args),
    kick: () => socket.disconnect(),
  })
  namespace.use((_socket, next) => (denial === null ? next() : next(denial)))
  namespace.on('connection', (socket) => {
    const connection = connectionOf(socket)
    socket.onAny((command: string, payload: unknown, ack?: (answer: unknown) => void) => {
      void Promise.resolve(answers.get(command)?.(payload, connection)).then((answer) => {
        if (answer !== undefined) ack?.(answer)
      })
    })
    for (const greet of greetings) greet(connection)
  })
  const raw = (event: string, ...args: unknown[]) => void namespace.emit(event, ...args)
  return {
    emit: raw,
    raw,
    on: (command, answer) => void answers.set(command, answer),
    onConnect: (greet) => void greetings.push(greet),
    deny(error) {
      denial = error
    },
    kick: () => namespace.disconnectSockets(),
    connections: () => [...namespace.sockets.values()].map(connectionOf),
  }
}
