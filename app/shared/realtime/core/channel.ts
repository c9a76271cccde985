import type { ReadableStore, Status } from '../types.ts'
import { createEmitter } from './emitter.ts'
import { createReconnectingSocket } from './reconnecting-socket.ts'
import type { ClientSocket } from './socket-client.ts'

/** Why nothing arrives any more: for now, or because what was received is no longer valid. */
export type CloseReason = 'disconnected' | 'identity-changed' | 'aborted'

export type ConnectionEvent =
  | 'online'
  | 'offline'
  | 'visibilitychange'
  | 'pagehide'
  | 'pageshow'
  | 'identity'
  | 'retry'
  | 'dispose'

/** What a channel needs of the connection that it is part of. */
export interface Transport {
  /** How long an unused connection stays open, in ms. */
  readonly linger: number
  /** Makes a socket of the current identity, not connected yet. `handshake` adds to what each handshake says. */
  readonly open: (namespace: string, handshake: () => object | undefined) => Promise<ClientSocket>
  /** After a refused handshake: whether another attempt is worthwhile. */
  readonly refresh: (denial: Error) => Promise<boolean>
  readonly on: (listener: (event: ConnectionEvent) => void) => () => void
}

interface Subscribe {
  (event: 'visibilitychange' | 'status', listener: () => void): () => void
  /** `stale`: what the page fetched earlier may be older than what the server has sent meanwhile. */
  (event: 'connected', listener: (stale: boolean) => void): () => void
  (event: 'disconnected', listener: (reason: CloseReason) => void): () => void
}

/** A first connection that took longer than this (ms) may have missed events. Every reconnection may have. */
const slowConnect = 5_000

/** Keeps one namespace connected while somebody uses it. */
export function createChannel(
  transport: Transport,
  namespace: string,
  handshake: () => object | undefined,
  onError: (error: unknown) => void,
  channels: Map<string, unknown>,
) {
  const { on, emit } = createEmitter(onError)
  let users = 0
  let status: Status = { phase: 'idle' }
  let wantedSince: number | undefined
  /** Runs until an unused connection is closed. */
  let lingering: ReturnType<typeof setTimeout> | undefined

  const show = (next: Status) => {
    status = next
    emit('status')
  }
  const showOffline = (reason: string, willRetry = true) => show({ phase: 'offline', reason, willRetry })
  const isUsed = () => users > 0
  const socket = createReconnectingSocket(transport, { namespace, handshake, onError, emit, show, isUsed })
  on('connect', () => {
    emit('connected', performance.now() - (wantedSince ?? 0) > slowConnect)
    wantedSince = Number.NEGATIVE_INFINITY
  })

  const dispose = () => {
    channels.delete(namespace)
    unsubscribe()
    clearTimeout(lingering)
    users = Number.NEGATIVE_INFINITY
    socket.close('aborted')
    showOffline('disposed', false)
  }
  const unsubscribe = transport.on((event) => {
    emit(event)
    if (event === 'dispose') dispose()
    else if (event === 'identity') {
      socket.close('identity-changed')
      socket.start()
    } else if (event === 'pagehide') {
      socket.close('disconnected')
      if (isUsed()) showOffline('page hidden')
    } else if (event === 'retry' || event === 'pageshow') socket.start()
    else if (!socket.isWaiting()) return
    else if (event === 'offline') showOffline('no network')
    else if (event === 'online' || !document.hidden) socket.start()
  })
  const acquire = () => {
    let held = true
    if (++users === 1) {
      clearTimeout(lingering)
      wantedSince ??= performance.now()
      socket.start()
    }
    return () => {
      if (!held) return
      held = false
      if (--users !== 0) return
      // A connection that is not open yet needs no linger.
      if (isOnline()) lingering = setTimeout(() => isOnline() && socket.close('disconnected'), transport.linger)
      else socket.close('disconnected')
    }
  }
  const isOnline = () => status.phase === 'online'

  const subscribe: Subscribe = on
  const store: ReadableStore<Status> = { subscribe: (listener) => subscribe('status', listener), get: () => status }
  return {
    on: subscribe,
    /** Calls `listen` once for each socket, the current one and later ones. */
    attach(listen: (socket: ClientSocket) => void) {
      on('socket', listen)
      const current = socket.get()
      if (current) listen(current)
    },
    status: store,
    /** The socket while it is online. */
    socket: () => (isOnline() ? socket.get() : undefined),
    acquire,
    dispose,
  }
}
export type Channel = ReturnType<typeof createChannel>
