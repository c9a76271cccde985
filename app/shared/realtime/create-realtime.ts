import { createChannel } from './channel.ts'
import type { Ack, Args, Contract, EventName, Payload } from './contract.ts'
import type { Connection } from './create-connection.ts'
import { createEventLog } from './event-log.ts'
import { type BatchHandler, createEventQueue, type Mutable } from './event-queue.ts'
import { createReplay } from './replay.ts'
import { createRooms } from './rooms.ts'
import { createSender } from './sender.ts'
import type { ClientSocket } from './socket-client.ts'
import type { LogSnapshot, Message, Meta, Realtime, RealtimeOptions, SendOptions, Stats, Store } from './types.ts'
import { decode } from './validate.ts'

/** A first connection that took longer than this, in ms, comes after whatever the page has fetched: that is a gap. */
const lateConnect = 5_000

/**
 * One namespace of a connection, typed by its contract. The contract may come with the socket client's code:
 * `() => import('./contract.ts').then((module) => module.shop)`.
 */
export function createRealtime<C extends Contract>(
  connection: Connection,
  namespace: string,
  contract: C | (() => Promise<C>),
  options: RealtimeOptions<C> = {},
): Realtime<C> {
  const {
    maxQueue = 50_000,
    onError = throwLater,
    onInvalid = ({ event, issues }) => console.warn(`Invalid ${event} on ${namespace}: ${issues.join(' ')}`),
    rooms: roomOptions,
  } = options
  const feed = options.replay
  const stats: Mutable<Stats> = { received: 0, delivered: 0, duplicates: 0, invalid: 0, dropped: 0, gaps: 0 }
  const gapListeners = createSignal()
  const resetListeners = createSignal()
  let loaded = typeof contract === 'function' ? undefined : contract
  let receivedAt = 0
  let wantedSince = Number.POSITIVE_INFINITY

  const onGap = (event: string) => {
    stats.gaps++
    gapListeners.tell((name) => name === event)
  }
  const queue = createEventQueue({ maxQueue, stats, onOverflow: onGap, onError })
  const deliver = (event: string, args: readonly unknown[], part: Pick<Meta, 'seq' | 'replayed'>) =>
    queue.push(event, args, { ...part, receivedAt })

  const replay =
    feed &&
    createReplay(
      // The two ends of one feed: what its schema let through goes to the functions that were typed by it.
      { seqOf: feed.seqOf as (...args: readonly unknown[]) => number, resync: feed.resync, maxHeld: maxQueue },
      {
        deliver: (args, part) => deliver(feed.event, args, part),
        onDuplicate: () => stats.duplicates++,
        onDrop: () => stats.dropped++,
        onGap: () => onGap(feed.event),
        onError,
      },
    )

  const hear = (name: string, wire: readonly unknown[]) => {
    if (loaded === undefined) return
    receivedAt = Date.now()
    for (const decoded of decode(loaded, name, wire)) {
      stats.received++
      if ('issues' in decoded) {
        stats.invalid++
        onInvalid({ event: decoded.event, args: wire, issues: decoded.issues })
      } else if (decoded.event === feed?.event) replay?.receive(decoded.args)
      else {
        if (name === feed?.resetEvent) replay?.reset()
        deliver(decoded.event, decoded.args, { seq: stats.received, replayed: false })
      }
    }
  }

  const channel = createChannel(connection, namespace, {
    prepare: async () => {
      wantedSince = Math.min(wantedSince, Date.now())
      if (typeof contract === 'function') loaded ??= await contract()
    },
    begin: () => replay?.begin() ?? {},
    attach(socket: ClientSocket) {
      for (const name of Object.keys(loaded?.events ?? {}))
        socket.on(name, (...wire: readonly unknown[]) => hear(name, wire))
    },
    connected(socket) {
      if (Date.now() - wantedSince > lateConnect) {
        stats.gaps++
        gapListeners.tell((name) => name !== feed?.event)
      }
      // From now on every connect is one after a break.
      wantedSince = 0
      replay?.connected()
      rooms.setConnected(true)
      sender.connected(socket)
    },
    disconnected(why) {
      replay?.disconnected()
      rooms.setConnected(false)
      if (why === 'identity-changed') sender.failAll(why)
      else sender.disconnected()
    },
    reset() {
      const kept = feed?.shared === true ? feed.event : undefined
      if (kept === undefined) replay?.forget()
      queue.forget(kept)
      resetListeners.tell((name) => name !== kept)
    },
    dispose() {
      sender.failAll('aborted')
      queue.dispose()
      replay?.forget()
    },
    onError,
  })
  const sender = createSender(channel, (name) => loaded?.commands[name])
  const tell = (message: Message<C> | undefined) => {
    if (message !== undefined) channel.socket()?.emit(message.command, message.payload)
  }
  const rooms = createRooms({
    join: (room) => tell(roomOptions?.join(room)),
    leave: (room) => tell(roomOptions?.leave?.(room)),
  })

  return {
    // The casts below: what comes out of a schema has that schema's type, which the untyped machinery can't carry along.
    on: (event, handler) => queue.on(event, handler as BatchHandler),
    onEach: <K extends EventName<C>>(event: K, handler: (args: Args<C, K>, meta: Meta) => void) =>
      queue.onEach(event, handler as (args: readonly unknown[], meta: Meta) => void),
    log: <K extends EventName<C>>(event: K, { capacity }: { capacity: number }) =>
      createEventLog(
        {
          on: (handler) => queue.on(event, handler),
          onReset: (listener) => resetListeners.on(event, listener),
          dropped: () => queue.dropped(event),
        },
        capacity,
      ) as Store<LogSnapshot<Payload<C, K>>>,
    send: <K extends string>(command: K, payload: unknown, sendOptions?: SendOptions) =>
      sender.send(command, payload, sendOptions) as Promise<Ack<C, K>>,
    onGap: gapListeners.on,
    onReset: resetListeners.on,
    join: (room) => rooms.join(room),
    acquire: channel.acquire,
    flush: queue.flush,
    status: channel.status,
    stats,
    dispose: channel.dispose,
  }
}

/** What a page reports as an uncaught error, without stopping us. */
const throwLater = (error: unknown) => {
  setTimeout(() => {
    throw error
  })
}

/** Listeners by event name. */
function createSignal() {
  const listeners = new Set<{ name: string; listener: () => void }>()
  return {
    on: (name: string, listener: () => void) => {
      const entry = { name, listener }
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    tell: (matches: (name: string) => boolean) => {
      for (const { name, listener } of listeners) if (matches(name)) listener()
    },
  }
}
