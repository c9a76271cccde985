import { type CommandName, socket as contract, type NamespaceName, namespaceNames } from '#app/contract/socket.ts'
import type { Backend, Callers, Session, SocketCaller } from '#mock-server/core/backend.ts'
import { type DomainEventHandlers, type DomainEventType, handleDomainEvent } from '#mock-server/core/domain-events.ts'
import { HandshakeError, headerLanguage, readHandshake } from './connection/handshake.ts'
import { createHandshakeLimit } from './connection/handshake-limit.ts'
import { createRevocations } from './connection/revocations.ts'
import { plainCredentials, type ReadCredentials } from './connection/socket-credentials.ts'
import { type SocketLimits, socketLimits } from './connection/socket-limits.ts'
import { serveLab } from './lab/serve-lab.ts'
import type { NamespaceService } from './namespaces/namespace-service.ts'
import { serveAdmin } from './namespaces/serve-admin.ts'
import { serveShop } from './namespaces/serve-shop.ts'
import { serveSupport } from './namespaces/serve-support.ts'
import { createOnline } from './presence/online.ts'
import { noPeers, type Peers } from './presence/peers.ts'
import { type CommandStats, serveCommands } from './serve-commands.ts'
import {
  accountRoom,
  namespaceOf,
  type SocketOf,
  type SocketServer,
  sessionRoom,
  socketsHere,
} from './socket-server.ts'

export interface ServeSocketsOptions {
  /** Receives unexpected errors. The sockets stay open. */
  onError?: (error: unknown) => void
  /** Overrides single default limits; `off` disables all of them. */
  limits?: Partial<SocketLimits> | 'off' | undefined
  /** The other nodes of the shop. */
  peers?: Peers
  /** Reads session cookies and address of a handshake request. */
  credentialsOf?: ReadCredentials
  /** Namespaces that reject every handshake with `not_found`. */
  switchedOff?: readonly NamespaceName[]
  /** How often the feeds are read without having been woken, in ms: other nodes write to them, too. Not at all by default. */
  pollInterval?: number | undefined
}

export interface ServedSockets {
  stats: CommandStats & { rejectedHandshakes: number }
  /** Stops emitting. Call `io.close()` afterwards to close the sockets. */
  close(): Promise<void>
}

type HandledBy<Service> = Service extends { on: infer Handlers } ? keyof Handlers : never

/** The sessions of all sockets, each once. */
export function openSessions(io: SocketServer): Session[] {
  const sessions = socketsHere(io).flatMap(({ data: { session } }) =>
    session ? [[session.sessionId, session] as const] : [],
  )
  return [...new Map(sessions).values()]
}

/** Serves the shop on a Socket.IO server, whatever its engine is: handshakes, commands and events. */
export function serveSockets(io: SocketServer, backend: Backend, options: ServeSocketsOptions = {}): ServedSockets {
  const { onError = () => undefined, peers = noPeers, switchedOff = [], credentialsOf = plainCredentials } = options
  const stats = { done: 0, failed: 0, unknown: 0, throttled: 0, rejectedHandshakes: 0 }
  const revocations = createRevocations()
  const limits = socketLimits(options.limits)
  const limit = createHandshakeLimit(limits.handshakesPerConnection)

  function serve<N extends NamespaceName>(name: N, { abilities, connected, acknowledged }: NamespaceService<N>): void {
    const namespace = namespaceOf(io, name)
    const isCommand = (event: string): event is CommandName<N> => Object.hasOwn(contract[name].commands, event)

    /** Socket → how many revocations there were when its handshake began. */
    const revokedBefore = new WeakMap<object, number>()

    namespace.use(async (socket, next) => {
      const reject = (error: HandshakeError) => {
        stats.rejectedHandshakes += 1
        next(error)
      }
      if (!limit.enter(socket.conn, name)) {
        return reject(new HandshakeError('too_many_requests', headerLanguage(socket)))
      }
      try {
        revokedBefore.set(socket, revocations.count())
        const data = await readHandshake(backend, socket, contract[name].access, credentialsOf(socket))
        if (switchedOff.includes(name)) throw new HandshakeError('not_found', data.language)
        Object.assign(socket.data, data)
        next()
      } catch (error) {
        limit.leave(socket.conn, name)
        if (error instanceof HandshakeError) return reject(error)
        onError(error)
        reject(new HandshakeError('internal', headerLanguage(socket)))
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
        limitKey: session ? accountRoom(session.user.userId) : socket.id,
        language,
      }
      // `N` is generic here, so the compiler can't see that both parts together are `Callers[N]`.
      const caller = { ...common, ...abilities(socket) } as Callers[N]
      serveCommands(socket, {
        isCommand,
        run: (command, payload) => backend.runCommand(name, command, caller, payload),
        acknowledged: (command, isDone) => acknowledged?.(socket, command, isDone),
        limits,
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
    '/lab': serveLab({ lab: namespaceOf(io, '/lab'), peers, limits }),
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
  /** Domain events that no socket needs → the reason. An event that is neither handled nor listed here does not compile. */
  const ignored: Record<Exclude<DomainEventType, Handled>, string> = {}

  const handlers: DomainEventHandlers[] = [everyNamespace, ...Object.values(services).map(({ on }) => on)]
  const unsubscribe = backend.domainEvents.subscribe((event) => {
    if (event.type in ignored) return
    for (const one of handlers) handleDomainEvent(one, event)
  })

  const wake = () => handlers.forEach((one) => handleDomainEvent(one, { type: 'purchased' }))
  const poll = options.pollInterval === undefined ? undefined : setInterval(wake, options.pollInterval)

  return {
    stats,
    async close() {
      unsubscribe()
      clearInterval(poll)
      online.close()
      for (const service of Object.values(services)) await service.close()
    },
  }
}
