import type { Ack, Args, CommandName, Contract, EventName } from '#app/shared/realtime/contract.ts'
import type { SocketClient } from '#app/shared/realtime/core/socket-client.ts'
import type { ServerError } from '#app/shared/realtime/realtime-error.ts'
import { type FakeConnection, type FakeHost, FakeManager } from './fake-socket.ts'

export type FakeAnswer<A> = ({ ok: true } & A) | { ok: false; error: ServerError }
type Answer = (payload: unknown, connection: FakeConnection) => unknown

/** One namespace of a fake server. */
export interface FakeNamespace<C extends Contract> {
  /** To all who are connected; typed, and over a wire that copies. */
  emit<K extends EventName<C>>(event: K, ...args: Args<C, K>): void
  /** Anything, to see what becomes of what does not fit the contract. */
  raw(event: string, ...args: unknown[]): void
  /** Answers a command; the last answer given counts. Without one no ack comes. */
  on<K extends CommandName<C>>(
    command: K,
    answer: (payload: unknown, connection: FakeConnection) => FakeAnswer<Ack<C, K>> | Promise<FakeAnswer<Ack<C, K>>>,
  ): void
  /** Runs at each connect, before anything else is received: where a server replays. */
  onConnect(greet: (connection: FakeConnection) => void): void
  /** Refuses handshakes with this error (`data` is a member of it), or accepts them again. */
  deny(error: (Error & { data?: unknown }) | null): void
  /** Closes this namespace for everybody, as a server does when a session ends. */
  kick(): void
  connections(): readonly FakeConnection[]
}

/** A Socket.IO server without a network. `client` takes the place of socket.io-client: `load: async () => fake.client`. */
export function createFakeServer() {
  const managers = new Set<FakeManager>()
  const namespaces = new Map<string, ReturnType<typeof createNamespace>>()
  let up = true

  const find = (name: string) => {
    const found = namespaces.get(name) ?? createNamespace()
    namespaces.set(name, found)
    return found
  }
  const host: FakeHost = {
    isUp: () => up,
    enter: (name, connection) => find(name).enter(connection),
    leave: (name, connection) => find(name).connections.delete(connection),
    command: async (name, connection, command, payload) => find(name).answers.get(command)?.(payload, connection),
  }
  class Manager extends FakeManager {
    constructor() {
      super(host)
      managers.add(this)
    }
  }
  const client: SocketClient = { Manager }

  return {
    client,
    of: <C extends Contract>(name: string): FakeNamespace<C> => find(name).api,
    /** All connections break, and new ones fail until `up`. */
    down() {
      up = false
      for (const manager of managers) manager._close()
    },
    up() {
      up = true
    },
    /** How many transports carry at least one namespace. */
    transports: () =>
      [...managers].filter((manager) => [...manager.sockets.values()].some((socket) => socket.connected)).length,
    /** How many listeners an event has on the sockets of all clients. */
    listeners: (event: string) =>
      [...managers]
        .flatMap((manager) => [...manager.sockets.values()])
        .reduce((sum, socket) => sum + (socket.listeners.get(event)?.length ?? 0), 0),
  }
}

function createNamespace() {
  const connections = new Set<FakeConnection>()
  const answers = new Map<string, Answer>()
  const greetings: ((connection: FakeConnection) => void)[] = []
  let denial: Error | null = null
  const raw = (event: string, ...args: unknown[]) => {
    for (const connection of connections) connection.send(event, args)
  }
  const api: FakeNamespace<Contract> = {
    emit: raw,
    raw,
    on: (command, answer) => void answers.set(command, answer),
    onConnect: (greet) => void greetings.push(greet),
    deny(error) {
      denial = error
    },
    kick() {
      for (const connection of connections) connection.kick()
    },
    connections: () => [...connections],
  }
  return {
    api,
    connections,
    answers,
    enter(connection: FakeConnection): Error | undefined {
      if (denial !== null) return denial
      connections.add(connection)
      // After the client has seen its `connect`, as over a network.
      queueMicrotask(() => {
        for (const greet of greetings) greet(connection)
      })
      return undefined
    },
  }
}
