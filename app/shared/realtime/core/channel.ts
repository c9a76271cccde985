import type { Status, Store } from '../types.ts'
import type { Connection } from './create-connection.ts'
import { createEmitter } from './emitter.ts'
import type { ClientSocket } from './socket-client.ts'

/** Why nothing comes any more: for now, or what was heard counts no longer. */
export type Why = 'disconnected' | 'identity-changed' | 'aborted'

interface Turns {
  (turn: 'visibilitychange' | 'status', listener: () => void): () => void
  /** `late`: what the page has fetched before may be older than what came until now. */
  (turn: 'connected', listener: (late: boolean) => void): () => void
  (turn: 'disconnected', listener: (why: Why) => void): () => void
}

const longestDelay = 10_000
/** A first connection that took longer than this comes late; every one after a break does. */
const lateConnect = 5_000
/** A connection that lasted this long makes the next retry a quick one. */
const stable = 5_000

/** Half of it is chance, so that a restarted server is not met by all at once. */
const backoff = (attempt: number) => Math.min(longestDelay, 500 * 2 ** attempt) * (0.5 + Math.random() / 2)

/** Keeps one namespace connected while it is used. All retries are made here, as Socket.IO makes none after an error. */
export function createChannel(
  { inside }: Connection,
  namespace: string,
  /** Before each connect: what it adds to what the handshake says. */
  begin: () => object | undefined,
  onError: (error: unknown) => void,
) {
  const { on, tell } = createEmitter(onError)
  let status: Status = { phase: 'idle' }
  /** Connecting or connected. */
  let busy = false
  let holders = 0
  let socket: ClientSocket | undefined
  /** Changes whenever what is under way must come to nothing. */
  let turn = 0
  let attempt = 0
  let denied = false
  let wantedSince: number | undefined
  /** To the next attempt, or to the end of a connection that nobody uses. */
  let timer: ReturnType<typeof setTimeout> | undefined

  const show = (next: Status) => {
    status = next
    tell('status')
  }
  const showOffline = (reason: string, willRetry = true) => show({ phase: 'offline', reason, willRetry })

  const stopTimer = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const connect = async () => {
    const mine = ++turn
    stopTimer()
    busy = true
    try {
      if (!socket) {
        show({ phase: 'loading' })
        wantedSince ??= performance.now()
        const made = await inside.open(namespace, onOpen)
        if (mine !== turn) return
        listenTo(made)
        socket = made
      }
      show({ phase: 'connecting', attempt, retryAt: null })
      socket.connect()
    } catch (error) {
      if (mine !== turn) return
      onError(error)
      retryLater()
    }
  }
  /** The connection is open, by our doing or by another namespace's: we ask to be let in, and once only. */
  const onOpen = () => {
    stopTimer()
    busy = true
    // What Socket.IO has kept to send now was given up when the connection broke.
    if (socket) socket.sendBuffer = []
    return begin()
  }
  const retryLater = () => {
    if (holders === 0) return close('disconnected')
    if (timer) return
    busy = false
    if (status.phase === 'online' && Date.now() - status.since > stable) attempt = 0
    const delay = backoff(attempt)
    if (globalThis.navigator?.onLine === false) showOffline('no network')
    else show({ phase: 'connecting', attempt, retryAt: Date.now() + delay })
    attempt++
    timer = setTimeout(connect, delay)
  }
  const refused = async (error: Error) => {
    const mine = turn
    const again = !denied && (await inside.refresh(error))
    if (mine !== turn) return
    denied = true
    if (again) return retryLater()
    busy = false
    show({ phase: 'denied', error })
  }
  const listenTo = (made: ClientSocket) => {
    made.on('connect', () => {
      denied = false
      const since = Date.now()
      const { engine } = made.io
      const showOnline = () => {
        if (made.connected) show({ phase: 'online', since, transport: engine.transport.name })
      }
      engine.on('upgrade', showOnline)
      showOnline()
      tell('connected', performance.now() - (wantedSince ?? 0) > lateConnect)
      wantedSince = Number.NEGATIVE_INFINITY
    })
    made.on('disconnect', (reason: string) => {
      // Where we close ourselves we also say what follows.
      if (reason === 'io client disconnect') return
      tell('disconnected', 'disconnected')
      retryLater()
    })
    made.on('connect_error', (error: Error) => {
      if (made.active) retryLater()
      else void refused(error)
    })
    tell('socket', made)
  }

  const close = (why: Why) => {
    turn++
    stopTimer()
    busy = false
    tell('disconnected', why)
    socket?.disconnect()
    show({ phase: 'idle' })
  }
  const start = () => {
    attempt = 0
    denied = false
    if (holders > 0 && !busy) void connect()
  }
  const dispose = () => {
    stopListening()
    holders = Number.NEGATIVE_INFINITY
    close('aborted')
    showOffline('disposed', false)
  }
  const stopListening = inside.listen((event) => {
    tell(event)
    if (event === 'dispose') dispose()
    else if (event === 'identity') {
      close('identity-changed')
      socket = undefined
      start()
    } else if (event === 'pagehide') {
      close('disconnected')
      if (holders > 0) showOffline('page hidden')
    } else if (event === 'retry' || event === 'pageshow') start()
    else if (!timer || busy) return
    else if (event === 'offline') showOffline('no network')
    else if (event === 'online' || !document.hidden) start()
  })

  const turns: Turns = on
  const store: Store<Status> = { subscribe: (listener) => turns('status', listener), get: () => status }
  return {
    on: turns,
    /** Calls `listen` once for each socket, the one there is and those to come. */
    attach(listen: (socket: ClientSocket) => void) {
      on('socket', listen)
      if (socket) listen(socket)
    },
    status: store,
    /** The socket while it is online. */
    socket: () => (status.phase === 'online' ? socket : undefined),
    acquire: (): (() => void) => {
      let held = true
      if (++holders === 1) {
        stopTimer()
        start()
      }
      return () => {
        if (!held) return
        held = false
        if (--holders !== 0) return
        // What is not open yet needs no linger: nobody waits for it.
        if (status.phase === 'online') timer = setTimeout(close, inside.linger, 'disconnected')
        else close('disconnected')
      }
    },
    dispose,
  }
}
export type Channel = ReturnType<typeof createChannel>
