import type { Ack, CommandName, Contract } from './contract.ts'
import { createChannel } from './core/channel.ts'
import type { Connection } from './core/create-connection.ts'
import { createEmitter, throwLater } from './core/emitter.ts'
import { appendTo, emptyLog } from './core/event-log.ts'
import { createEventQueue, type Mutable } from './core/event-queue.ts'
import { createEventState } from './core/event-state.ts'
import { createReplay } from './core/replay.ts'
import { createRooms } from './core/rooms.ts'
import { send } from './core/send.ts'
import { validate } from './core/validate.ts'
import type { Realtime, RealtimeOptions, SendOptions, Stats } from './types.ts'

/**
 * One namespace of a connection, typed by its contract. Called again with another part of what the namespace says and hears, it
 * shares the socket of the first: code that is loaded late brings its own schemas. A `replay` belongs to the first.
 */
export function createRealtime<C extends Contract>(
  connection: Connection,
  namespace: string,
  { events, commands }: C,
  {
    replay: feed,
    rooms,
    maxQueue = 50_000,
    onError = throwLater,
    onInvalid = ({ event, issues }) => console.warn(`Invalid ${event}: ${issues.join(' ')}`),
  }: RealtimeOptions<C> = {},
): Realtime<C> {
  const stats: Mutable<Stats> = { received: 0, delivered: 0, duplicates: 0, invalid: 0, dropped: 0, gaps: 0 }
  const batches = createEmitter(onError)
  const each = createEmitter(onError)
  const gaps = createEmitter(onError)
  const resets = createEmitter(onError)

  const onGap = (event: string) => {
    stats.gaps++
    gaps.tell(event)
  }
  const queue = createEventQueue(batches, each, maxQueue, stats, onGap)
  // Two ends of one feed: what its schema let through goes to the function that was typed by it.
  const seqOf = feed?.seqOf as (...args: readonly unknown[]) => number
  const replay = feed && createReplay({ ...feed, seqOf }, queue, maxQueue, stats, onGap, onError)
  const hear = (event: string, wire: readonly unknown[]): void => {
    const { args: schemas = [], batchOf } = events[event] ?? {}
    const [elements] = wire
    // One by one, so that a bad element takes no other with it.
    if (batchOf && Array.isArray(elements)) return elements.forEach((element) => hear(batchOf, [element]))
    stats.received++
    const args: unknown[] = []
    const issues: string[] = []
    schemas.forEach((schema, index) => {
      const result = validate(schema, wire[index])
      if (result.issues) issues.push(...result.issues.map(({ message }) => message))
      else args.push(result.value)
    })
    if (issues.length > 0) {
      stats.invalid++
      onInvalid({ event, args: wire, issues })
    } else if (event === feed?.event) replay?.receive(args)
    else {
      if (event === feed?.resetEvent) replay?.reset()
      queue.push(event, args, stats.received)
    }
  }

  const { channels } = connection.inside
  const channel = channels.get(namespace) ?? createChannel(connection, namespace, () => replay?.begin(), onError)
  channels.set(namespace, channel)
  channel.attach((socket) => {
    for (const event in events) socket.on(event, (...wire: readonly unknown[]) => hear(event, wire))
  })
  channel.on('connected', (late) => {
    if (late) {
      stats.gaps++
      gaps.tellAll(feed?.event)
    }
    replay?.connected()
  })
  channel.on('disconnected', (why) => {
    const kept = why === 'identity-changed' && feed?.shared ? feed.event : undefined
    const forget = why !== 'disconnected'
    replay?.disconnected(forget && !kept)
    if (!forget) return
    queue.forget(kept)
    resets.tellAll(kept)
  })
  channel.on('visibilitychange', queue.flush)

  const realtime: Realtime<C> = {
    on: batches.on,
    onEach: each.on,
    onGap: gaps.on,
    onReset: resets.on,
    log: (event, { capacity }) => createEventState(realtime, event, emptyLog, appendTo(capacity)),
    // What has passed a command's schema has its type, which the untyped `send` can't carry along.
    send: <K extends CommandName<C>>(name: K, payload: unknown, options?: SendOptions) =>
      send(channel, name, commands[name] as C['commands'][K], payload, options) as Promise<Ack<C, K>>,
    join: createRooms(channel, rooms),
    acquire: channel.acquire,
    flush: queue.flush,
    status: channel.status,
    stats,
    dispose() {
      channels.delete(namespace)
      channel.dispose()
    },
  }
  return realtime
}
