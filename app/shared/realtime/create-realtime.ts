import type { Ack, CommandName, Contract } from './contract.ts'
import { createEmitter, throwLater } from './core/emitter.ts'
import { createEventQueue, type Mutable } from './core/event-queue.ts'
import { appendTo, createEventState, emptyLog } from './core/event-state.ts'
import { createReplay } from './core/replay.ts'
import { createRooms } from './core/rooms.ts'
import { send } from './core/send.ts'
import { validate } from './core/validate.ts'
import type { Connection } from './create-connection.ts'
import type { Realtime, RealtimeOptions, SendOptions, Stats } from './types.ts'

/**
 * One namespace of a connection, typed by its contract. A second call for the same namespace, with another contract, shares the
 * socket of the first, so that deferred code can bring its own schemas. Only the first call may have a `replay`.
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
    onInvalid = ({ event, issues }) => console.warn(`Invalid ${event}: ${issues.join()}`),
  }: RealtimeOptions<C> = {},
): Realtime<C> {
  const stats: Mutable<Stats> = { received: 0, delivered: 0, duplicates: 0, invalid: 0, dropped: 0, gaps: 0 }
  const batches = createEmitter(onError)
  const each = createEmitter(onError)
  const gaps = createEmitter(onError)
  const resets = createEmitter(onError)

  const onGap = (event: string) => {
    stats.gaps++
    gaps.emit(event)
  }
  const queue = createEventQueue(batches, each, maxQueue, stats, onGap)
  // The feed's own schema has checked what `seqOf` gets, so the types agree.
  const seqOf = feed?.seqOf as (...args: readonly unknown[]) => number
  const replay = feed && createReplay({ ...feed, seqOf }, queue, maxQueue, stats, onGap, onError)
  const receive = (event: string, wire: readonly unknown[]): void => {
    const { args: schemas = [], batchOf } = events[event] ?? {}
    const [lists] = wire
    if (batchOf && lists === Object(lists)) {
      // Elements are validated one by one, so that an invalid one does not discard the others.
      for (const [list, name] of Object.entries(batchOf))
        for (const element of [Object(lists)[list] ?? []].flat()) receive(name, [element])
      return
    }
    stats.received++
    const results = schemas.map((schema, index) => validate(schema, wire[index]))
    const issues = results.flatMap((result) => result.issues?.map(({ message }) => message) ?? [])
    const args = results.flatMap((result) => (result.issues ? [] : [result.value]))
    if (issues.length > 0) {
      stats.invalid++
      onInvalid({ event, args: wire, issues })
    } else if (event === feed?.event) replay?.receive(args)
    else {
      if (event === feed?.resetEvent) replay?.reset()
      queue.push(event, args)
    }
  }

  const channel = connection.channel(namespace, () => replay?.begin(), onError)
  channel.attach((socket) => {
    for (const event in events) socket.on(event, (...wire: readonly unknown[]) => receive(event, wire))
  })
  channel.on('connected', (stale) => {
    if (stale) {
      stats.gaps++
      gaps.emitAll(feed?.event)
    }
    replay?.connected()
  })
  channel.on('disconnected', (reason) => {
    const kept = reason === 'identity-changed' && feed?.shared ? feed.event : undefined
    const forget = reason !== 'disconnected'
    replay?.disconnected(forget && !kept)
    if (!forget) return
    queue.forget(kept)
    resets.emitAll(kept)
  })
  channel.on('visibilitychange', queue.flush)

  const realtime: Realtime<C> = {
    on: batches.on,
    onEach: each.on,
    onGap: gaps.on,
    onReset: resets.on,
    log: (event, { capacity }) => createEventState(realtime, event, emptyLog, appendTo(capacity)),
    // The command's schema has checked the ack, so the types agree.
    send: <K extends CommandName<C>>(name: K, payload: unknown, options?: SendOptions) =>
      send(channel, name, commands[name] as C['commands'][K], payload, options) as Promise<Ack<C, K>>,
    join: createRooms(channel, rooms),
    acquire: channel.acquire,
    flush: queue.flush,
    status: channel.status,
    stats,
    dispose: channel.dispose,
  }
  return realtime
}
