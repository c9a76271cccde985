import { createChannel } from './channel.ts'
import type { Ack, Args, CommandName, Contract, EventName, Payload } from './contract.ts'
import type { Connection } from './create-connection.ts'
import { createEmitter, throwLater } from './emitter.ts'
import { createEventQueue, type Mutable } from './event-queue.ts'
import { createEventState } from './event-state.ts'
import { createReplay } from './replay.ts'
import { createRooms } from './rooms.ts'
import { createSender } from './sender.ts'
import type { LogSnapshot, Meta, Realtime, RealtimeOptions, SendOptions, Stats } from './types.ts'
import { decode } from './validate.ts'

/** A first connection that took longer than this, in ms, may come after what the page has fetched: that is a gap. */
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
  const { replay: feed, rooms: roomOptions, maxQueue = 50_000, onError = throwLater } = options
  const { onInvalid = ({ event, issues }) => console.warn(`Invalid ${event}: ${issues.join(' ')}`) } = options
  const stats: Mutable<Stats> = { received: 0, delivered: 0, duplicates: 0, invalid: 0, dropped: 0, gaps: 0 }
  const emitter = createEmitter(onError)
  const droppedOf = new Map<string, number>()
  let loaded = typeof contract === 'function' ? undefined : contract
  let wantedSince = Number.POSITIVE_INFINITY

  // Beside an event's own name the emitter knows `each:`, `gap:` and `reset:` of it.
  const tellOfAll = (kind: string, except: string | undefined) => {
    for (const name in loaded?.events) if (name !== except) emitter.tell(kind + name)
  }
  const onGap = (event: string) => {
    stats.gaps++
    emitter.tell(`gap:${event}`)
  }
  const queue = createEventQueue(emitter, maxQueue, stats, (event, dropped) => {
    droppedOf.set(event, (droppedOf.get(event) ?? 0) + dropped)
    onGap(event)
  })
  const deliver = (event: string, args: readonly unknown[], part: Pick<Meta, 'seq' | 'replayed'>) =>
    queue.push(event, args, { ...part, receivedAt: Date.now() })

  const replay =
    feed &&
    createReplay({
      // Two ends of one feed: what its schema let through goes to the function that was typed by it.
      seqOf: feed.seqOf as (...args: readonly unknown[]) => number,
      resync: feed.resync,
      gapless: feed.gapless ?? false,
      maxHeld: maxQueue,
      deliver: (args, part) => deliver(feed.event, args, part),
      onDuplicate: () => stats.duplicates++,
      onDrop: () => stats.dropped++,
      onGap: () => onGap(feed.event),
      onError,
    })
  const hear = (contractNow: C, name: string, wire: readonly unknown[]) => {
    for (const { event, args, issues } of decode(contractNow, name, wire)) {
      stats.received++
      if (issues.length > 0) {
        stats.invalid++
        onInvalid({ event, args: wire, issues })
      } else if (event === feed?.event) replay?.receive(args)
      else {
        if (event === feed?.resetEvent) replay?.reset()
        deliver(event, args, { seq: stats.received, replayed: false })
      }
    }
  }

  const channel = createChannel(connection, namespace, emitter, {
    prepare: async () => {
      wantedSince = Math.min(wantedSince, Date.now())
      if (typeof contract === 'function') loaded ??= await contract()
    },
    begin: () => replay?.begin() ?? {},
    attach(socket) {
      const contractNow = loaded
      if (contractNow === undefined) return
      for (const name of Object.keys(contractNow.events))
        socket.on(name, (...wire: readonly unknown[]) => hear(contractNow, name, wire))
    },
    connected(socket) {
      if (Date.now() - wantedSince > lateConnect) {
        stats.gaps++
        tellOfAll('gap:', feed?.event)
      }
      // From now on every connect is one after a break.
      wantedSince = 0
      replay?.connected()
      rooms.setConnected(true)
      sender.connected(socket)
    },
    disconnected(why) {
      replay?.stop()
      rooms.setConnected(false)
      sender.fail(why)
      if (why === 'disconnected') return
      const kept = why === 'identity-changed' && feed?.shared === true ? feed.event : undefined
      if (kept === undefined) replay?.forget()
      queue.forget(kept)
      tellOfAll('reset:', kept)
    },
    onError,
  })
  const sender = createSender(channel, (name) => loaded?.commands[name])
  const rooms = createRooms((action, room) => {
    const message = roomOptions?.[action]?.(room)
    if (message !== undefined) channel.socket()?.emit(message.command, message.payload)
  })
  const stopListening = connection.inside.listen((event) => {
    if (event === 'visibilitychange') queue.visibilityChanged()
    if (event === 'dispose') stopListening()
  })

  const realtime: Realtime<C> = {
    on: (event, handler) => emitter.on(event, handler),
    onEach: (event, handler) => emitter.on(`each:${event}`, handler),
    onGap: (event, listener) => emitter.on(`gap:${event}`, listener),
    onReset: (event, listener) => emitter.on(`reset:${event}`, listener),
    log: (event, { capacity }) => createLog(realtime, event, capacity, () => droppedOf.get(event) ?? 0),
    // What has passed a command's schema has its type, which the untyped sender can't carry along.
    send: <K extends CommandName<C>>(command: K, payload: unknown, sendOptions?: SendOptions) =>
      sender.send(command, payload, sendOptions) as Promise<Ack<C, K>>,
    join: (room) => rooms.join(room),
    acquire: channel.acquire,
    flush: queue.flush,
    status: channel.status,
    stats,
    dispose: channel.dispose,
  }
  return realtime
}

function createLog<C extends Contract, K extends EventName<C>>(
  realtime: Realtime<C>,
  event: K,
  capacity: number,
  dropped: () => number,
) {
  type Log = LogSnapshot<Payload<C, K>>
  const before = dropped()
  const initial: Log = { items: [], total: 0, evicted: 0, dropped: 0 }
  const reduce = (log: Log, batch: readonly Args<C, K>[]): Log => {
    // `Payload` is the first of `Args`, which a mapped type over an unknown contract can't show.
    const added = batch.slice(-capacity).map(([payload]) => payload as Payload<C, K>)
    const items = [...log.items, ...added].slice(-capacity)
    const total = log.total + batch.length
    return { items, total, evicted: total - items.length, dropped: dropped() - before }
  }
  return createEventState<C, K, Log>(realtime, event, () => ({ initial, reduce }))
}
