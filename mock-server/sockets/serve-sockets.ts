import { type CommandName, socket as contract, type NamespaceName, namespaceNames } from '#app/contract/socket.ts'
import type { Backend, Callers, SocketCaller } from '#mock-server/core/backend.ts'
import { type DomainEventHandlers, type DomainEventType, handleDomainEvent } from '#mock-server/core/domain-events.ts'
import { HandshakeError, readHandshake, spokenLanguage } from './connection/handshake.ts'
import { createHandshakeLimit } from './connection/handshake-limit.ts'
import { createRevocations } from './connection/revocations.ts'
import { serveLab } from './lab/serve-lab.ts'
import type { NamespaceService } from './namespaces/namespace-service.ts'
import { serveAdmin } from './namespaces/serve-admin.ts'
import { serveShop } from './namespaces/serve-shop.ts'
import { serveSupport } from './namespaces/serve-support.ts'
import { createOnline } from './presence/online.ts'
import { noPeers, type Peers } from './presence/peers.ts'
import { type CommandStats, serveCommands } from './serve-commands.ts'
import { accountRoom, namespaceOf, type SocketOf, type SocketServer, sessionRoom } from './socket-server.ts'

export interface ServeSocketsOptions {
  /** Told of what should not happen; the sockets go on. */
  onError?: (error: unknown) => void
  /** Packets of one socket: so many at once, and per second in the long run. */
  packets?: { capacity: number; perSecond: number }
  /** Where the same shop has more sockets. */
  peers?: Peers
  /** Into these nobody is let: `not_found`. */
  switchedOff?: readonly NamespaceName[]
}

export interface ServedSockets {
  stats: CommandStats & { refusedHandshakes: number }
  /** Stops telling. The sockets themselves close with `io.close()`, after this. */
  close(): Promise<void>
}

type HandledBy<Service> = Service extends { on: infer Handlers } ? keyof Handlers : never

/** Serves the shop on a Socket.IO server, whatever its engine is: handshakes, commands, and what the sockets are told of. */
export function serveSockets(io: SocketServer, backend: Backend, options: ServeSocketsOptions = {}): ServedSockets {
  const {
    onError = () => undefined,
    packets = { capacity: 60, perSecond: 20 },
    peers = noPeers,
    switchedOff = [],
  } = options
  const stats = { done: 0, refused: 0, unknown: 0, throttled: 0, refusedHandshakes: 0 }
  const revocations = createRevocations()
  const limit = createHandshakeLimit()

  function serve<N extends NamespaceName>(name: N, { abilities, connected, acknowledged }: NamespaceService<N>): void {
    const namespace = namespaceOf(io, name)
    const isCommand = (event: string): event is CommandName<N> => Object.hasOwn(contract[name].commands, event)

    /** How many revocations there had been when a socket began to shake hands. */
    const revokedBefore = new WeakMap<object, number>()

    namespace.use(async (socket, next) => {
      const refuse = (error: HandshakeError) => {
        stats.refusedHandshakes += 1
        next(error)
      }
      if (!limit.enter(socket.conn, name)) {
        return refuse(new HandshakeError('too_many_requests', spokenLanguage(socket)))
      }
      try {
        revokedBefore.set(socket, revocations.count())
        const data = await readHandshake(backend, socket, contract[name].access)
        if (switchedOff.includes(name)) throw new HandshakeError('not_found', data.language)
        Object.assign(socket.data, data)
        next()
      } catch (error) {
        limit.leave(socket.conn, name)
        if (error instanceof HandshakeError) return refuse(error)
        onError(error)
        refuse(new HandshakeError('internal', spokenLanguage(socket)))
      }
    })
    namespace.on('connection', (socket: SocketOf<N>) => {
      socket.on('disconnect', () => limit.leave(socket.conn, name))
      const { session, language } = socket.data
      const own = session ? [sessionRoom(session.sessionId), accountRoom(session.user.userId)] : []
      const since = revokedBefore.get(socket) ?? 0
      if (own.some((room) => revocations.has(room, since))) {
        socket.disconnect(true)
        return
      }
      void socket.join(own)
      const common: SocketCaller = {
        sessionId: session?.sessionId,
        limitKey: session?.sessionId ?? socket.id,
        language,
      }
      // The compiler can't see that the two are the whole, as `N` is open here.
      const caller = { ...common, ...abilities(socket) } as Callers[N]
      serveCommands(socket, {
        isCommand,
        run: (command, payload) => backend.runCommand(name, command, caller, payload),
        acknowledged: (command, isDone) => acknowledged?.(socket, command, isDone),
        packets,
        stats,
      })
      connected(socket)
    })
  }

  const online = createOnline(peers)
  const services = {
    '/': serveShop({ shop: namespaceOf(io, '/'), backend, peers, online, onError }),
    '/customer-chat': serveSupport(namespaceOf(io, '/customer-chat')),
    '/admin-alert': serveAdmin({ admin: namespaceOf(io, '/admin-alert'), orders: backend.orders, online, onError }),
    '/lab': serveLab({ lab: namespaceOf(io, '/lab'), peers }),
  } satisfies { [N in NamespaceName]: NamespaceService<N> }
  serve('/', services['/'])
  serve('/customer-chat', services['/customer-chat'])
  serve('/admin-alert', services['/admin-alert'])
  serve('/lab', services['/lab'])

  function revoke(room: string): void {
    revocations.add(room)
    for (const name of namespaceNames) io.of(name).local.in(room).disconnectSockets(true)
  }

  const everyNamespace = {
    'session-ended': ({ sessionId }) => revoke(sessionRoom(sessionId)),
    'account-changed': ({ userId }) => revoke(accountRoom(userId)),
  } satisfies DomainEventHandlers
  type Handled = keyof typeof everyNamespace | HandledBy<(typeof services)[NamespaceName]>
  /** Domain events that no socket needs, each with the reason. One that is neither handled nor named here does not compile. */
  const ignored: Record<Exclude<DomainEventType, Handled>, string> = {}

  const handlers: DomainEventHandlers[] = [everyNamespace, ...Object.values(services).map(({ on }) => on)]
  const unsubscribe = backend.domainEvents.subscribe((event) => {
    if (event.type in ignored) return
    for (const one of handlers) handleDomainEvent(one, event)
  })

  return {
    stats,
    async close() {
      unsubscribe()
      online.close()
      for (const service of Object.values(services)) await service.close()
    },
  }
}
