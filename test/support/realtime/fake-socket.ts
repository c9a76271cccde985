import type { ClientSocket, SocketAuth, SocketManager } from '#app/shared/realtime/core/socket-client.ts'

/** The server's end of one namespace of one client. */
export interface FakeConnection {
  readonly id: string
  /** What the handshake said. */
  readonly auth: Readonly<Record<string, unknown>>
  readonly send: (event: string, args: readonly unknown[]) => void
  /** The server closes this namespace. */
  readonly kick: () => void
}

/** What a fake client asks of its server. */
export interface FakeHost {
  readonly isUp: () => boolean
  /** An error refuses the handshake. */
  readonly enter: (namespace: string, connection: FakeConnection) => Error | undefined
  readonly leave: (namespace: string, connection: FakeConnection) => void
  readonly command: (namespace: string, connection: FakeConnection, name: string, payload: unknown) => Promise<unknown>
}

/** As the wire does it: no shared objects, no undefined. */
const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value) ?? 'null')

/** A Manager and its sockets, as far as the layer uses them, in the order of events that socket.io-client has. */
export class FakeManager implements SocketManager {
  readonly engine = { transport: { name: 'websocket' }, on: () => {} }
  readonly sockets = new Map<string, FakeSocket>()
  readonly host: FakeHost

  constructor(host: FakeHost) {
    this.host = host
  }
  socket(namespace: string, { auth }: { auth: SocketAuth }): FakeSocket {
    const socket = this.sockets.get(namespace) ?? new FakeSocket(this, namespace, auth)
    this.sockets.set(namespace, socket)
    return socket
  }
  /** One transport carries all: when it opens for one socket, it opens for each that wants to connect. */
  open(): void {
    queueMicrotask(() => {
      for (const socket of this.sockets.values()) socket.opened()
    })
  }
  /** A fake transport is never upgraded, and nothing else is listened for. */
  on(): void {}
  /** The transport breaks under all namespaces. */
  _close(): void {
    for (const socket of this.sockets.values()) if (socket.active) socket.closed('transport close')
  }
}

let lastId = 0

export class FakeSocket implements ClientSocket {
  connected = false
  active = false
  sendBuffer: unknown[] = []
  readonly io: FakeManager
  readonly listeners = new Map<string, ((...args: never[]) => void)[]>()
  readonly #namespace: string
  readonly #auth: SocketAuth
  #connection: FakeConnection | undefined

  constructor(io: FakeManager, namespace: string, auth: SocketAuth) {
    this.io = io
    this.#namespace = namespace
    this.#auth = auth
  }
  on(event: string, listener: (...args: never[]) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener])
  }
  connect(): void {
    if (this.connected) return
    this.active = true
    this.io.open()
  }
  opened(): void {
    if (!this.active || this.connected) return
    if (this.io.host.isUp()) this.#auth((auth) => this.#enter(overTheWire(auth)))
    else this.#fire('connect_error', [new Error('The fake server is down.')])
  }
  disconnect(): void {
    const { connected } = this
    this.active = false
    if (connected) this.closed('io client disconnect')
  }
  closed(reason: string): void {
    this.connected = false
    if (this.#connection !== undefined) this.io.host.leave(this.#namespace, this.#connection)
    this.#connection = undefined
    this.#fire('disconnect', [reason])
  }
  emit(name: string, ...args: unknown[]): void {
    const connection = this.#connection
    if (connection === undefined) return void this.sendBuffer.push([name, ...args])
    const ack = args.findLast((arg) => typeof arg === 'function')
    void this.io.host.command(this.#namespace, connection, name, overTheWire(args[0])).then((answer) => {
      if (answer !== undefined && this.#connection === connection) ack?.(overTheWire(answer))
    })
  }

  #fire(event: string, args: readonly unknown[]): void {
    for (const listener of this.listeners.get(event) ?? []) listener(...(args as never[]))
  }
  #enter(auth: object): void {
    const connection: FakeConnection = {
      id: `fake-${++lastId}`,
      auth: { ...auth },
      send: (event, args) => {
        if (this.#connection === connection) this.#fire(event, overTheWire(args))
      },
      kick: () => {
        this.active = false
        if (this.#connection === connection) this.closed('io server disconnect')
      },
    }
    const denial = this.io.host.enter(this.#namespace, connection)
    if (denial !== undefined) {
      this.active = false
      return this.#fire('connect_error', [denial])
    }
    this.#connection = connection
    this.connected = true
    this.#fire('connect', [])
  }
}
