import type { Connection } from './create-connection.ts'
import type { ClientSocket } from './socket-client.ts'
import type { Status, Store } from './types.ts'

/** What a namespace does at the turns of its connection. */
export interface ChannelEvents {
  /** Before the first connect: what must be loaded besides the socket client. */
  prepare: () => Promise<unknown>
  /** Before each connect: what the handshake says for this namespace. */
  begin: () => Readonly<Record<string, unknown>>
  /** A new socket, to be listened to. */
  attach: (socket: ClientSocket) => void
  connected: (socket: ClientSocket) => void
  disconnected: (why: 'disconnected' | 'identity-changed') => void
  /** The identity changed; `disconnected` came before. */
  reset: () => void
  dispose: () => void
  onError: (error: unknown) => void
}

const longestDelay = 10_000
const connectTimeout = 10_000
/** A connection that lasted this long makes the next retry a quick one. */
const stable = 5_000

/** Half of it is chance, so that a restarted server is not met by all at once. */
const backoff = (attempt: number) => Math.min(longestDelay, 500 * 2 ** attempt) * (0.5 + Math.random() / 2)

const isOffline = () => globalThis.navigator?.onLine === false

/** Keeps one namespace connected while it is used. All retries are made here, as Socket.IO makes none after a refusal. */
export function createChannel({ inside }: Connection, namespace: string, events: ChannelEvents) {
  const listeners = new Set<() => void>()
  let status: Status = { phase: 'idle' }
  let holders = 0
  let socket: ClientSocket | undefined
  /** Changes whenever what is under way must come to nothing. */
  let turn = 0
  let attempt = 0
  let denials = 0
  let refreshesKnown = 0
  let put = false
  /** A retry is planned. */
  let waiting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lingering: ReturnType<typeof setTimeout> | undefined

  const setStatus = (next: Status) => {
    status = next
    for (const listener of listeners) listener()
  }
  const wait = (delay: number, callback: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(callback, delay)
  }
  const lost = (why: 'disconnected' | 'identity-changed' = 'disconnected') => {
    clearTimeout(timer)
    waiting = false
    if (status.phase === 'online' && Date.now() - status.since > stable) attempt = 0
    // What Socket.IO wants to send after a reconnect was promised to nobody.
    if (socket !== undefined) socket.sendBuffer = []
    events.disconnected(why)
  }
  const retryLater = () => {
    if (waiting) return
    waiting = true
    const delay = backoff(attempt)
    if (isOffline()) showOffline()
    else setStatus({ phase: 'connecting', attempt, retryAt: Date.now() + delay })
    attempt++
    wait(delay, connect)
  }
  const showOffline = () => setStatus({ phase: 'offline', reason: 'no network', willRetry: true })

  const refused = async (error: Error) => {
    clearTimeout(timer)
    const mine = turn
    // Another namespace may have had the session refreshed while this handshake was on its way.
    const again = denials++ === 0 && (inside.refreshed() > refreshesKnown || (await refresh(error)))
    if (mine !== turn) return
    if (again) retryLater()
    else setStatus({ phase: 'denied', error })
  }
  const refresh = (error: Error) =>
    inside.refresh(error).catch((reason: unknown) => {
      events.onError(reason)
      return false
    })

  const open = async () => {
    const mine = ++turn
    setStatus({ phase: 'loading' })
    try {
      const [made] = await Promise.all([
        inside.open(namespace, (send) => send({ ...inside.handshake(), ...events.begin() })),
        events.prepare(),
      ])
      if (mine !== turn) return
      listen(made)
      connect()
    } catch (error) {
      if (mine !== turn) return
      events.onError(error)
      retryLater()
    }
  }
  const connect = () => {
    waiting = false
    if (socket === undefined) return void open()
    turn++
    setStatus({ phase: 'connecting', attempt, retryAt: null })
    refreshesKnown = inside.refreshed()
    wait(connectTimeout, () => {
      socket?.disconnect()
      retryLater()
    })
    socket.connect()
  }
  const listen = (made: ClientSocket) => {
    socket = made
    const showOnline = () => {
      const transport = made.io.engine.transport.name === 'websocket' ? 'websocket' : 'polling'
      setStatus({ phase: 'online', since: status.phase === 'online' ? status.since : Date.now(), transport })
    }
    made.on('connect', () => {
      if (socket !== made) return
      clearTimeout(timer)
      denials = 0
      showOnline()
      const { engine } = made.io
      engine.on('upgrade', () => made.connected && made.io.engine === engine && showOnline())
      events.connected(made)
    })
    made.on('disconnect', (reason: string) => {
      // We close only where we also say what follows.
      if (socket !== made || reason === 'io client disconnect') return
      lost()
      retryLater()
    })
    made.on('connect_error', (error: Error) => {
      if (socket !== made) return
      if (made.active) retryLater()
      else void refused(error)
    })
    events.attach(made)
  }

  const close = (next: Status, why?: 'identity-changed') => {
    turn++
    lost(why)
    socket?.disconnect()
    setStatus(next)
  }
  const restart = () => {
    attempt = 0
    denials = 0
    const running = status.phase === 'online' || status.phase === 'loading' || status.phase === 'connecting'
    if (holders > 0 && !put && (waiting || !running)) connect()
  }

  const unsubscribe = inside.subscribe((event) => {
    if (event === 'hide') {
      put = true
      if (holders > 0) close({ phase: 'offline', reason: 'page hidden', willRetry: true })
    } else if (event === 'show') {
      if (!put) return
      put = false
      restart()
    } else if (event === 'identity') {
      close({ phase: 'idle' }, 'identity-changed')
      socket = undefined
      events.reset()
      restart()
    } else if (event === 'retry') restart()
    else if (event === 'dispose') dispose()
    else if (!waiting) return
    else if (event === 'wake') restart()
    else showOffline()
  })
  const dispose = () => {
    unsubscribe()
    clearTimeout(lingering)
    holders = Number.NEGATIVE_INFINITY
    close({ phase: 'offline', reason: 'disposed', willRetry: false })
    events.dispose()
  }

  const store: Store<Status> = {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => status,
  }
  return {
    status: store,
    /** The socket while it is online. */
    socket: () => (status.phase === 'online' ? socket : undefined),
    acquire: (): (() => void) => {
      let held = true
      clearTimeout(lingering)
      if (++holders === 1 && !put && status.phase === 'idle') connect()
      return () => {
        if (!held) return
        held = false
        if (--holders !== 0) return
        const idle = () => close({ phase: 'idle' })
        // What is not open yet needs no linger: nobody waits for it.
        if (status.phase === 'online') lingering = setTimeout(idle, inside.linger)
        else idle()
      }
    },
    dispose,
  }
}
export type Channel = ReturnType<typeof createChannel>
