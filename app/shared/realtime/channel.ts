import type { Connection } from './create-connection.ts'
import type { Emitter } from './emitter.ts'
import type { ClientSocket } from './socket-client.ts'
import type { Status, Store } from './types.ts'

/** What a namespace does at the turns of its connection. */
export interface ChannelEvents {
  /** Before the first connect: what must be loaded besides the socket client. */
  prepare: () => Promise<unknown>
  /** Before each connect: what the handshake says for this namespace. */
  begin: () => object
  /** A new socket, to be listened to. */
  attach: (socket: ClientSocket) => void
  connected: (socket: ClientSocket) => void
  disconnected: (why: 'disconnected' | 'identity-changed' | 'aborted') => void
  onError: (error: unknown) => void
}

const longestDelay = 10_000
/** A connection that lasted this long makes the next retry a quick one. */
const stable = 5_000

/** Half of it is chance, so that a restarted server is not met by all at once. */
const backoff = (attempt: number) => Math.min(longestDelay, 500 * 2 ** attempt) * (0.5 + Math.random() / 2)

/** Keeps one namespace connected while it is used. All retries are made here, as Socket.IO makes none after a refusal. */
export function createChannel({ inside }: Connection, namespace: string, emitter: Emitter, events: ChannelEvents) {
  let status: Status = { phase: 'idle' }
  let mode: 'stopped' | 'busy' | 'waiting' = 'stopped'
  let holders = 0
  let socket: ClientSocket | undefined
  /** Changes whenever what is under way must come to nothing. */
  let turn = 0
  let attempt = 0
  let denied = false
  let refreshesKnown = 0
  /** The page is in the back-forward cache, or on its way out. */
  let putAway = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let lingering: ReturnType<typeof setTimeout> | undefined

  const setStatus = (next: Status) => {
    status = next
    emitter.tell('status:')
  }
  const showOffline = (reason: string, willRetry = true) => setStatus({ phase: 'offline', reason, willRetry })
  const showOnline = (made: ClientSocket) => {
    const since = status.phase === 'online' ? status.since : Date.now()
    const { name } = made.io.engine.transport
    setStatus({ phase: 'online', since, transport: name === 'websocket' ? name : 'polling' })
  }

  const connect = async () => {
    const mine = ++turn
    clearTimeout(retry)
    mode = 'busy'
    try {
      if (socket === undefined) {
        setStatus({ phase: 'loading' })
        const auth = (send: (auth: object) => void) => send({ ...inside.handshake(), ...events.begin() })
        const [made] = await Promise.all([inside.open(namespace, auth), events.prepare()])
        if (mine !== turn) return
        listenTo(made)
        socket = made
      }
      setStatus({ phase: 'connecting', attempt, retryAt: null })
      refreshesKnown = inside.refreshed()
      // What Socket.IO has kept to send now was given up when the connection broke.
      socket.sendBuffer = []
      socket.connect()
    } catch (error) {
      if (mine !== turn) return
      events.onError(error)
      retryLater()
    }
  }
  const retryLater = () => {
    if (mode === 'waiting') return
    mode = 'waiting'
    const delay = backoff(attempt)
    if (globalThis.navigator?.onLine === false) showOffline('no network')
    else setStatus({ phase: 'connecting', attempt, retryAt: Date.now() + delay })
    attempt++
    retry = setTimeout(() => void connect(), delay)
  }
  const lost: ChannelEvents['disconnected'] = (why) => {
    if (status.phase === 'online' && Date.now() - status.since > stable) attempt = 0
    events.disconnected(why)
  }
  const refused = async (error: Error) => {
    const mine = turn
    // Another namespace may have had the session refreshed while this handshake was on its way.
    const again = !denied && (inside.refreshed() > refreshesKnown || (await inside.refresh(error).catch(failed)))
    if (mine !== turn) return
    denied = true
    if (again) return retryLater()
    mode = 'stopped'
    setStatus({ phase: 'denied', error })
  }
  const failed = (reason: unknown) => {
    events.onError(reason)
    return false
  }
  const listenTo = (made: ClientSocket) => {
    made.on('connect', () => {
      // Another namespace's retry may have opened the connection for us too.
      clearTimeout(retry)
      mode = 'busy'
      denied = false
      showOnline(made)
      const { engine } = made.io
      engine.on('upgrade', () => made.connected && made.io.engine === engine && showOnline(made))
      events.connected(made)
    })
    made.on('disconnect', (reason: string) => {
      // Where we close ourselves we also say what follows.
      if (reason === 'io client disconnect') return
      lost('disconnected')
      retryLater()
    })
    made.on('connect_error', (error: Error) => {
      if (made.active) retryLater()
      else void refused(error)
    })
    events.attach(made)
  }

  const close = (why: Parameters<ChannelEvents['disconnected']>[0]) => {
    turn++
    clearTimeout(retry)
    mode = 'stopped'
    lost(why)
    socket?.disconnect()
    setStatus({ phase: 'idle' })
  }
  const start = () => {
    if (holders > 0 && !putAway && mode !== 'busy') void connect()
  }
  const restart = () => {
    attempt = 0
    denied = putAway = false
    start()
  }
  const stopListening = inside.listen((event) => {
    if (event === 'identity') {
      close('identity-changed')
      socket = undefined
      restart()
    } else if (event === 'pagehide') {
      putAway = true
      close('disconnected')
      if (holders > 0) showOffline('page hidden')
    } else if (event === 'dispose') dispose()
    else if (event === 'retry' || (putAway && event === 'pageshow')) restart()
    else if (mode !== 'waiting') return
    else if (event === 'offline') showOffline('no network')
    else if (event === 'online' || !document.hidden) restart()
  })
  const dispose = () => {
    stopListening()
    clearTimeout(lingering)
    holders = Number.NEGATIVE_INFINITY
    close('aborted')
    showOffline('disposed', false)
  }

  const store: Store<Status> = { subscribe: (listener) => emitter.on('status:', listener), get: () => status }
  return {
    status: store,
    /** The socket while it is online. */
    socket: () => (status.phase === 'online' ? socket : undefined),
    acquire: (): (() => void) => {
      let held = true
      clearTimeout(lingering)
      if (++holders === 1) start()
      return () => {
        if (!held) return
        held = false
        if (--holders !== 0) return
        // What is not open yet needs no linger: nobody waits for it.
        if (status.phase === 'online') lingering = setTimeout(close, inside.linger, 'disconnected')
        else close('disconnected')
      }
    },
    dispose,
  }
}
export type Channel = ReturnType<typeof createChannel>
