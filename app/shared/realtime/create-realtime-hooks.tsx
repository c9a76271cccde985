import {
  createContext,
  use,
  useCallback,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Ack, Args, CommandName, CommandPayload, Contract, EventName, Payload } from './contract.ts'
import { appendTo, emptyLog } from './core/event-log.ts'
import { createEventState } from './core/event-state.ts'
import type { BatchHandler, LogSnapshot, Meta, Realtime, SendOptions, Status } from './types.ts'

/**
 * A stable function that calls the newest `callback`. That is written before layout effects and only by a committed render, so
 * that nobody ever calls the closure of a render that was discarded.
 */
function useLatest<A extends unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  const latest = useRef(callback)
  useInsertionEffect(() => {
    latest.current = callback
  })
  return useCallback((...args: A) => latest.current(...args), [])
}

/** Hooks of one namespace, typed by its contract: `createRealtimeHooks<typeof socket['/']>()`. */
export function createRealtimeHooks<C extends Contract>() {
  const RealtimeContext = createContext<Realtime<C> | null>(null)

  /** The namespace itself, for what is done outside rendering. */
  function useRealtime(): Realtime<C> {
    const realtime = use(RealtimeContext)
    if (realtime === null) throw new Error('There is no RealtimeProvider around this hook.')
    return realtime
  }

  /** Listens to `target`, and keeps the connection open, while mounted; `null` is nothing to listen to. */
  function useListening<T>(target: T | null, listen: (realtime: Realtime<C>, target: T) => (() => void) | void) {
    const realtime = useRealtime()
    const start = useLatest(listen)
    useEffect(() => {
      if (target === null) return
      const release = realtime.acquire()
      const off = start(realtime, target)
      return () => {
        off?.()
        release()
      }
    }, [realtime, target, start])
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
    const hear = useLatest((args: Args<C, K>, meta: Meta) => filter(meta, ...args) && handler(...args))
    useListening(enabled ? event : null, (realtime, name) => realtime.onEach(name, hear))
  }

  /** Calls the newest `handler` with all events since the last flush, in order. Never renders. */
  function useSocketBatch<K extends EventName<C>>(
    event: K,
    handler: BatchHandler<C, K>,
    { enabled = true }: { enabled?: boolean } = {},
  ): void {
    const hear = useLatest(handler)
    useListening(enabled ? event : null, (realtime, name) => realtime.on(name, hear))
  }

  /** The newest `capacity` events (their first arguments), oldest first. Renders at most once a flush. */
  function useSocketLog<K extends EventName<C>>(
    event: K,
    { capacity }: { capacity: number },
  ): LogSnapshot<Payload<C, K>> {
    return useSocketState<K, LogSnapshot<Payload<C, K>>>(event, emptyLog, appendTo(capacity))
  }

  /**
   * What an event's batches add up to, from `initial` on (which counts once). Renders only when the result differs by
   * `isEqual` (default `Object.is`).
   */
  function useSocketState<K extends EventName<C>, S>(
    event: K,
    initial: S,
    reduceBatch: (state: S, ...heard: Parameters<BatchHandler<C, K>>) => S,
    { isEqual = Object.is }: { isEqual?: (a: S, b: S) => boolean } = {},
  ): S {
    const realtime = useRealtime()
    const reduce = useLatest((state: S, ...heard: Parameters<BatchHandler<C, K>>) => {
      const next = reduceBatch(state, ...heard)
      return isEqual(state, next) ? state : next
    })
    const [first] = useState(() => initial)
    const store = useMemo(
      () => createEventState<C, K, S>(realtime, event, first, reduce),
      [realtime, event, first, reduce],
    )
    useListening(store, () => {})
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

  /** The connection's status, or what `select` makes of it (a primitive or a stable value). Opens no connection. */
  function useSocketStatus(): Status
  function useSocketStatus<T>(select: (status: Status) => T): T
  function useSocketStatus(select: (status: Status) => unknown = (status) => status): unknown {
    const { status } = useRealtime()
    const get = () => select(status.get())
    return useSyncExternalStore(status.subscribe, get, get)
  }

  /** Is in a room while mounted; `null` is no room. */
  function useSocketRoom(room: string | null): void {
    useListening(room, (realtime, joined) => realtime.join(joined))
  }

  return {
    RealtimeProvider: RealtimeContext,
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
