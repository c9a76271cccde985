import type { ManagerOptions } from 'socket.io-client'
import { type Channel, type ConnectionEvent, createChannel, type Transport } from './core/channel.ts'
import { createEmitter, throwLater } from './core/emitter.ts'
import { loadSocketClient, type SocketClient, type SocketManager } from './core/socket-client.ts'

export interface ConnectionOptions {
  /** Default: the page's own origin. */
  readonly url?: string
  /** Who is signed in, `null` for a guest; see `setIdentity`. */
  readonly identity?: string | null
  /** What the handshake says, asked for at each connect. A `serverOffset` is added where a namespace has a replay. */
  readonly auth?: () => Readonly<Record<string, unknown>>
  /**
   * Called when the server refused a handshake, once for all namespaces; `true` connects again. A second error in a row is
   * final until the identity changes.
   */
  readonly refreshSession?: (denial: Error & { data?: unknown }) => Promise<boolean>
  /** How long a connection outlives its last user, in ms. Default 3,000: route changes and StrictMode keep it. */
  readonly linger?: number
  /** Options of the socket.io Manager (`path`, `transports`, …). Its retry options have no effect. */
  readonly manager?: Partial<ManagerOptions>
  /** Fetches another socket client on first use. Default: the `Manager` of `socket.io-client`. */
  readonly load?: () => Promise<SocketClient>
}

/** For this long (ms) after a refresh, other namespaces may still report handshakes that were refused before it. */
const shareRefresh = 1_000

const pageEvents = ['online', 'offline', 'visibilitychange', 'pagehide', 'pageshow'] as const

/** One connection to a server, shared by all its namespaces. It opens when one of them is first used. */
export interface Connection {
  /** Replaces all sockets when somebody signs in or out, so that nobody receives what was meant for another. */
  readonly setIdentity: (identity: string | null) => void
  /** Tries again at once, after an error too. */
  readonly retry: () => void
  /** Closes all namespaces for good. */
  readonly dispose: () => void
  /**
   * The channel of a namespace, shared by all who ask for it; `createRealtime` adds its types. `handshake` adds to what each
   * handshake says, and `onError` gets what listeners throw: those of the first caller count.
   */
  readonly channel: (
    namespace: string,
    handshake: () => object | undefined,
    onError: (error: unknown) => void,
  ) => Channel
}

/**
 * engine.io-client 6.6 stops polling when the WebSocket answers its probe, and does not resume if the WebSocket then breaks before
 * it takes over. Without this, nothing would arrive until a ping is missed, 45 s by default.
 */
function noticeBreaks(manager: SocketManager): SocketManager {
  manager.on('open', () => {
    const { engine } = manager
    // Ignore errors of an engine that was already replaced.
    engine.on('upgrading', () => engine.on('upgradeError', () => engine === manager.engine && manager._close()))
  })
  return manager
}

/** Makes no request and needs no window, so it may stand at module level, on a server too. */
export function createConnection({
  url,
  identity = null,
  auth,
  refreshSession = async () => false,
  linger = 3_000,
  manager: managerOptions,
  load = loadSocketClient,
}: ConnectionOptions = {}): Connection {
  const { on, emit } = createEmitter(throwLater)
  const watching = new AbortController()
  const channels = new Map<string, Channel>()
  let client: Promise<SocketClient> | undefined
  let manager: SocketManager | undefined
  let refreshing: Promise<boolean> | undefined

  const forgetRefresh = () => {
    refreshing = undefined
  }
  const emitEvent = (event: ConnectionEvent) => emit('', event)
  for (const name of pageEvents) globalThis.window?.addEventListener(name, () => emitEvent(name), watching)

  const transport: Transport = {
    linger,
    async open(namespace, handshake) {
      client ??= load().catch((error: unknown) => {
        client = undefined
        throw error
      })
      const { Manager } = await client
      // With the client's default of 20 s, a server that dies within the handshake would hang us.
      manager ??= noticeBreaks(
        new Manager(url, { timeout: 3_000, ...managerOptions, reconnection: false, autoConnect: false }),
      )
      return manager.socket(namespace, { auth: (send) => send({ ...auth?.(), ...handshake() }) })
    },
    refresh(denial) {
      refreshing ??= refreshSession(denial)
        .catch((error: unknown) => {
          throwLater(error)
          return false
        })
        .finally(() => setTimeout(forgetRefresh, shareRefresh))
      return refreshing
    },
    on: (listener) => on('', listener),
  }

  return {
    setIdentity(next) {
      if (next === identity) return
      identity = next
      // A new Manager makes a new engine, whose requests carry the new cookie.
      manager = refreshing = undefined
      emitEvent('identity')
    },
    retry: () => emitEvent('retry'),
    dispose() {
      watching.abort()
      emitEvent('dispose')
    },
    channel(namespace, handshake, onError) {
      const channel = channels.get(namespace) ?? createChannel(transport, namespace, handshake, onError, channels)
      channels.set(namespace, channel)
      return channel
    },
  }
}
