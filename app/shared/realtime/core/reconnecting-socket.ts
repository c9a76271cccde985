import type { Status } from '../types.ts'
import type { CloseReason, Transport } from './channel.ts'
import { createRetryTimer } from './retry-timer.ts'
import type { ClientSocket } from './socket-client.ts'

/** What the socket needs of the channel that it is part of. */
interface SocketUser {
  readonly namespace: string
  readonly handshake: () => object | undefined
  readonly onError: (error: unknown) => void
  readonly emit: (event: string, ...args: readonly unknown[]) => void
  readonly show: (status: Status) => void
  readonly isUsed: () => boolean
}

/** A connection that lasted this long (ms) makes the next retry a quick one. */
const stable = 5_000

/**
 * Connects the socket of one namespace, and reconnects it while it is used. All retries are made here, because Socket.IO makes none
 * after an error.
 */
export function createReconnectingSocket({ open, refresh }: Transport, user: SocketUser) {
  const { emit, show } = user
  const timer = createRetryTimer(() => void connect())
  /** Connecting or connected. */
  let busy = false
  let socket: ClientSocket | undefined
  /** Changes whenever what is under way must be ignored. */
  let turn = 0
  let denied = false
  /** By `performance.now()`; NaN unless connected. */
  let connectedAt = Number.NaN

  const setBusy = (next: boolean) => {
    timer.stop()
    busy = next
  }
  const connect = async () => {
    const mine = ++turn
    setBusy(true)
    try {
      if (!socket) {
        show({ phase: 'loading' })
        const made = await open(user.namespace, onOpen)
        if (mine !== turn) return
        followSocket(made, show, onConnect, retry, onDenial, emit)
        socket = made
      }
      show({ phase: 'connecting', attempt: timer.failures(), retryAt: null })
      socket.connect()
    } catch (error) {
      if (mine !== turn) return
      user.onError(error)
      retry()
    }
  }
  /** Called when the connection opens, also when another namespace has opened it: this one enters with it. */
  const onOpen = () => {
    setBusy(true)
    // Sends that Socket.IO has buffered were rejected when the connection broke.
    if (socket) socket.sendBuffer = []
    return user.handshake()
  }
  const onConnect = () => {
    denied = false
    connectedAt = performance.now()
  }
  const retry = () => {
    if (!user.isUsed()) return close('disconnected')
    if (timer.isWaiting()) return
    busy = false
    if (performance.now() - connectedAt > stable) timer.reset()
    connectedAt = Number.NaN
    const attempt = timer.failures()
    const retryAt = Date.now() + timer.start()
    if (globalThis.navigator?.onLine === false) show({ phase: 'offline', reason: 'no network', willRetry: true })
    else show({ phase: 'connecting', attempt, retryAt })
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
    // A new identity gets a new socket.
    if (reason === 'identity-changed') socket = undefined
    show({ phase: 'idle' })
  }
  const start = () => {
    timer.reset()
    denied = false
    if (user.isUsed() && !busy) void connect()
  }
  return { start, close, isWaiting: () => timer.isWaiting() && !busy, get: () => socket }
}

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
    emit('connect')
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
