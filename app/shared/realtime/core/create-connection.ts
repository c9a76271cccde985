import type { ManagerOptions } from 'socket.io-client'
import type { Channel } from './channel.ts'
import { createEmitter, throwLater } from './emitter.ts'
import { type ClientSocket, loadSocketClient, type SocketClient, type SocketManager } from './socket-client.ts'

export interface ConnectionOptions {
  /** Default: where the page came from. */
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
  /** Options of the socket.io Manager (`path`, `transports`, …); retries are ours, so those of it have no effect. */
  readonly manager?: Partial<ManagerOptions>
  /** Fetches another socket client on first use. Default: the `Manager` of `socket.io-client`. */
  readonly load?: () => Promise<SocketClient>
}

/** For this long after a refresh, in ms, other namespaces may still hear that their handshakes were refused before it. */
const shareRefresh = 1_000

const pageEvents = ['online', 'offline', 'visibilitychange', 'pagehide', 'pageshow'] as const
type ConnectionEvent = (typeof pageEvents)[number] | 'identity' | 'retry' | 'dispose'

/** One connection to a server, shared by all its namespaces; it opens when one of them is first used. */
export interface Connection {
  /** Somebody signed in or out: all sockets are replaced, so that nobody hears what was meant for another. */
  readonly setIdentity: (identity: string | null) => void
  /** Tries again at once, after an error too. */
  readonly retry: () => void
  /** Closes all namespaces for good. */
  readonly dispose: () => void
  /** For `createRealtime`. */
  readonly inside: {
    readonly linger: number
    /** By namespace: what keeps it connected. */
    readonly channels: Map<string, Channel>
    /** A socket of the identity of now, not connected yet; `auth` adds to what the handshake says. */
    readonly open: (namespace: string, auth: () => object | undefined) => Promise<ClientSocket>
    /** After a refused handshake: whether another is worth a try. */
    readonly refresh: (denial: Error) => Promise<boolean>
    readonly listen: (listener: (event: ConnectionEvent) => void) => () => void
  }
}

/**
 * engine.io-client 6.6 stops polling when the WebSocket answers its probe, and polls no more if that breaks before it takes over:
 * until a ping is missing, 45 s by default, nothing would come and nothing would say so.
 */
function noticeBreaks(manager: SocketManager): SocketManager {
  manager.on('open', () => {
    const { engine } = manager
    // Of an engine that was given up meanwhile it is nobody's concern.
    engine.on('upgrading', () => engine.on('upgradeError', () => engine === manager.engine && manager._close()))
  })
  return manager
}

/** Makes no request and needs no window: it may stand at module level, on a server too. */
export function createConnection({
  url,
  identity = null,
  auth,
  refreshSession = async () => false,
  linger = 3_000,
  manager: managerOptions,
  load = loadSocketClient,
}: ConnectionOptions = {}): Connection {
  const emitter = createEmitter(throwLater)
  const watching = new AbortController()
  let client: Promise<SocketClient> | undefined
  let manager: SocketManager | undefined
  let refreshing: Promise<boolean> | undefined

  const forgetRefresh = () => {
    refreshing = undefined
  }
  const tell = (event: ConnectionEvent) => emitter.tell('', event)
  for (const name of pageEvents) globalThis.window?.addEventListener(name, () => tell(name), watching)

  return {
    setIdentity(next) {
      if (next === identity) return
      identity = next
      // One Manager an identity: the next socket makes a new one, and with it a new engine that shows the new cookie.
      manager = refreshing = undefined
      tell('identity')
    },
    retry: () => tell('retry'),
    dispose() {
      watching.abort()
      tell('dispose')
    },
    inside: {
      linger,
      channels: new Map(),
      async open(namespace, more) {
        client ??= load().catch((error: unknown) => {
          client = undefined
          throw error
        })
        const { Manager } = await client
        // The client's own 20 s would hang us when the server dies within the handshake.
        manager ??= noticeBreaks(
          new Manager(url, { timeout: 3_000, ...managerOptions, reconnection: false, autoConnect: false }),
        )
        return manager.socket(namespace, { auth: (send) => send({ ...auth?.(), ...more() }) })
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
      listen: (listener) => emitter.on('', listener),
    },
  }
}
