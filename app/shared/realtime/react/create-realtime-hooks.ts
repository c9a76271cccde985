import { createContext, use, useMemo, useState, useSyncExternalStore } from 'react'
import type { Ack, Args, CommandName, CommandPayload, Contract, EventName, Payload } from '../contract.ts'
import { appendTo, createEventState, emptyLog } from '../core/event-state.ts'
import type { BatchHandler, LogSnapshot, Meta, Realtime, SendOptions, Status } from '../types.ts'
import { useLatest } from './use-latest.ts'
import { useSubscription } from './use-subscription.ts'

/** The hooks of one namespace, typed by its contract: `createRealtimeHooks<typeof socket['/']>()`. */
export function createRealtimeHooks<C extends Contract>() {
  const RealtimeProvider = createContext<Realtime<C> | null>(null)

  /** The namespace itself, for use outside rendering. */
  function useRealtime(): Realtime<C> {
    const realtime = use(RealtimeProvider)
    if (realtime === null) throw new Error('No RealtimeProvider')
    return realtime
  }

  /** Calls the newest `handler` with the declared arguments of each event. Never renders. */
  function useSocketEvent<K extends EventName<C>>(
    event: K,
    handler: (...args: Args<C, K>) => void,
    {
      enabled = true,
      filter = () => true,
    }: { enabled?: boolean; filter?: (meta: Meta, ...args: Args<C, K>) => boolean } = {},
  ): void {
    const onEvent = useLatest((args: Args<C, K>, meta: Meta) => filter(meta, ...args) && handler(...args))
    useSubscription(useRealtime(), enabled ? event : null, (realtime, name) => realtime.onEach(name, onEvent))
  }

  /** Calls the newest `handler` with all events since the last flush, in order. Never renders. */
  function useSocketBatch<K extends EventName<C>>(
    event: K,
    handler: BatchHandler<C, K>,
    { enabled = true }: { enabled?: boolean } = {},
  ): void {
    const onBatch = useLatest(handler)
    useSubscription(useRealtime(), enabled ? event : null, (realtime, name) => realtime.on(name, onBatch))
  }

  /** The newest `capacity` events (their first arguments), oldest first. Renders at most once per flush. */
  function useSocketLog<K extends EventName<C>>(
    event: K,
    { capacity }: { capacity: number },
  ): LogSnapshot<Payload<C, K>> {
    return useSocketState<K, LogSnapshot<Payload<C, K>>>(event, emptyLog, appendTo(capacity))
  }

  /**
   * Reduces an event's batches to a state. Only the first render's `initial` counts. Renders only when the result differs by
   * `isEqual` (default `Object.is`).
   */
  function useSocketState<K extends EventName<C>, S>(
    event: K,
    initial: S,
    reduceBatch: (state: S, ...received: Parameters<BatchHandler<C, K>>) => S,
    { isEqual = Object.is }: { isEqual?: (a: S, b: S) => boolean } = {},
  ): S {
    const realtime = useRealtime()
    const reduce = useLatest((state: S, ...received: Parameters<BatchHandler<C, K>>) => {
      const next = reduceBatch(state, ...received)
      return isEqual(state, next) ? state : next
    })
    const [first] = useState(() => initial)
    const store = useMemo(
      () => createEventState<C, K, S>(realtime, event, first, reduce),
      [realtime, event, first, reduce],
    )
    useSubscription(realtime, store, () => {})
    return useSyncExternalStore(store.subscribe, store.get, store.get)
  }

  /** A stable function that sends a command and resolves with its ack; see `Realtime.send`. */
  function useSocketSend<K extends CommandName<C>>(command: K) {
    const realtime = useRealtime()
    return useLatest(
      (payload: CommandPayload<C, K>, options?: SendOptions): Promise<Ack<C, K>> =>
        realtime.send(command, payload, options),
    )
  }

  /** The connection's status, or what `select` returns for it (a primitive or a stable value). Does not open the connection. */
  function useSocketStatus(): Status
  function useSocketStatus<T>(select: (status: Status) => T): T
  function useSocketStatus(select: (status: Status) => unknown = (status) => status): unknown {
    const { status } = useRealtime()
    const get = () => select(status.get())
    return useSyncExternalStore(status.subscribe, get, get)
  }

  /** Joins a room while mounted; `null` is no room. */
  function useSocketRoom(room: string | null): void {
    useSubscription(useRealtime(), room, (realtime, joined) => realtime.join(joined))
  }

  return {
    RealtimeProvider,
    useRealtime,
    useSocketEvent,
    useSocketBatch,
    useSocketLog,
    useSocketState,
    useSocketSend,
    useSocketStatus,
    useSocketRoom,
  }
}
