import type { ReadableStore, Status } from '../types.ts'
import { createEmitter } from './emitter.ts'
import type { ClientSocket } from './socket-client.ts'

/** Why nothing arrives any more: for now, or because what was received is no longer valid. */
type CloseReason = 'disconnected' | 'identity-changed' | 'aborted'

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

const longestDelay = 10_000
/** A first connection that took longer than this (ms) may have missed events. Every reconnection may have. */
const slowConnect = 5_000
/** A connection that lasted this long (ms) makes the next retry a quick one. */
const stable = 5_000

/** Half of the delay is random, so that clients don't return to a restarted server all at once. */
const backoff = (attempt: number) => Math.min(longestDelay, 500 * 2 ** attempt) * (0.5 + Math.random() / 2)

/**
 * Keeps one namespace connected while somebody uses it. All retries are made here, because Socket.IO makes none after an error.
 */
export function createChannel(
  { linger, open, refresh, on: onConnection }: Transport,
  namespace: string,
  handshake: () => object | undefined,
  onError: (error: unknown) => void,
  channels: Map<string, unknown>,
) {
  const { on, emit } = createEmitter(onError)
  let users = 0
  let status: Status = { phase: 'idle' }
  /** Connecting or connected. */
  let busy = false
  let socket: ClientSocket | undefined
  /** Changes whenever what is under way must be ignored. */
  let turn = 0
  let attempt = 0
  let denied = false
  let wantedSince: number | undefined
  /** Runs until the next attempt, or until an unused connection is closed. */
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: Status) => {
    status = next
    emit('status')
  }
  const showOffline = (reason: string, willRetry = true) => show({ phase: 'offline', reason, willRetry })
  const setBusy = (next: boolean) => {
    clearTimeout(timer)
    timer = undefined
    busy = next
  }
  const connect = async () => {
    const mine = ++turn
    setBusy(true)
    try {
      if (!socket) {
        show({ phase: 'loading' })
        wantedSince ??= performance.now()
        const made = await open(namespace, onOpen)
        if (mine !== turn) return
        followSocket(made, show, onConnect, retry, onDenial, emit)
        socket = made
      }
      show({ phase: 'connecting', attempt, retryAt: null })
      socket.connect()
    } catch (error) {
      if (mine !== turn) return
      onError(error)
      retry()
    }
  }
  /** Called when the connection opens, also when another namespace has opened it: this one enters with it. */
  const onOpen = () => {
    setBusy(true)
    // Sends that Socket.IO has buffered were rejected when the connection broke.
    if (socket) socket.sendBuffer = []
    return handshake()
  }
  const onConnect = () => {
    denied = false
    emit('connected', performance.now() - (wantedSince ?? 0) > slowConnect)
    wantedSince = Number.NEGATIVE_INFINITY
  }
  const retry = () => {
    if (users === 0) return close('disconnected')
    if (timer) return
    busy = false
    if (status.phase === 'online' && Date.now() - status.since > stable) attempt = 0
    const delay = backoff(attempt)
    if (globalThis.navigator?.onLine === false) showOffline('no network')
    else show({ phase: 'connecting', attempt, retryAt: Date.now() + delay })
    attempt++
    timer = setTimeout(connect, delay)
  }
  const onDenial = async (error: Error) => {
    const mine = turn
    const again = !denied && (await refresh(error))
    if (mine !== turn) return
    denied = true
    if (again) return retry()
    busy = false
    show({ phase: 'denied', error })
  }
  const close = (reason: CloseReason) => {
    turn++
    setBusy(false)
    emit('disconnected', reason)
    socket?.disconnect()
    show({ phase: 'idle' })
  }
  const start = () => {
    attempt = 0
    denied = false
    if (users > 0 && !busy) void connect()
  }
  const dispose = () => {
    channels.delete(namespace)
    unsubscribe()
    users = Number.NEGATIVE_INFINITY
    close('aborted')
    showOffline('disposed', false)
  }
  const unsubscribe = onConnection((event) => {
    emit(event)
    if (event === 'dispose') dispose()
    else if (event === 'identity') {
      close('identity-changed')
      socket = undefined
      start()
    } else if (event === 'pagehide') {
      close('disconnected')
      if (users > 0) showOffline('page hidden')
    } else if (event === 'retry' || event === 'pageshow') start()
    else if (!timer || busy) return
    else if (event === 'offline') showOffline('no network')
    else if (event === 'online' || !document.hidden) start()
  })

  const subscribe: Subscribe = on
  const store: ReadableStore<Status> = { subscribe: (listener) => subscribe('status', listener), get: () => status }
  return {
    on: subscribe,
    /** Calls `listen` once for each socket, the current one and later ones. */
    attach(listen: (socket: ClientSocket) => void) {
      on('socket', listen)
      if (socket) listen(socket)
    },
    status: store,
    /** The socket while it is online. */
    socket: () => (status.phase === 'online' ? socket : undefined),
    acquire: (): (() => void) => {
      let held = true
      if (++users === 1) {
        setBusy(busy)
        start()
      }
      return () => {
        if (!held) return
        held = false
        if (--users !== 0) return
        // A connection that is not open yet needs no linger.
        if (status.phase === 'online') timer = setTimeout(close, linger, 'disconnected')
        else close('disconnected')
      }
    },
    dispose,
  }
}
export type Channel = ReturnType<typeof createChannel>

function followSocket(
  socket: ClientSocket,
  show: (status: Status) => void,
  onConnect: () => void,
  onFailure: () => void,
  onDenial: (error: Error) => void,
  emit: (event: string, ...args: readonly unknown[]) => void,
) {
  socket.on('connect', () => {
    const since = Date.now()
    const { engine } = socket.io
    const showOnline = () => {
      if (socket.connected) show({ phase: 'online', since, transport: engine.transport.name })
    }
    engine.on('upgrade', showOnline)
    showOnline()
    onConnect()
  })
  socket.on('disconnect', (reason: string) => {
    // `close` emits its own reason.
    if (reason === 'io client disconnect') return
    emit('disconnected', 'disconnected')
    onFailure()
  })
  socket.on('connect_error', (error: Error) => (socket.active ? onFailure() : onDenial(error)))
  emit('socket', socket)
}
