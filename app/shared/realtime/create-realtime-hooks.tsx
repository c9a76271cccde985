import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { Ack, Args, CommandName, CommandPayload, Contract, EventName, Payload } from './contract.ts'
import { createEventState } from './event-state.ts'
import type { LogSnapshot, Meta, Realtime, SendOptions, Status, Store } from './types.ts'

/**
 * Written before layout effects and only by a committed render, so that whoever calls it later never sees the closure of a
 * render that was discarded.
 */
function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value)
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}

/** Hooks of one namespace, typed by its contract: `createRealtimeHooks<typeof socket['/']>()`. */
export function createRealtimeHooks<C extends Contract>() {
  const RealtimeContext = createContext<Realtime<C> | null>(null)

  function RealtimeProvider({ realtime, children }: { realtime: Realtime<C>; children: ReactNode }) {
    return <RealtimeContext value={realtime}>{children}</RealtimeContext>
  }

  /** The namespace itself, for what is done outside rendering. */
  function useRealtime(): Realtime<C> {
    const realtime = useContext(RealtimeContext)
    if (realtime === null) throw new Error('A realtime hook was used outside of its RealtimeProvider.')
    return realtime
  }

  /** Listens, and keeps the connection open, while mounted and `enabled`. */
  function useListening(enabled: boolean, listen: (realtime: Realtime<C>) => () => void, key: unknown) {
    const realtime = useRealtime()
    const latest = useLatest(listen)
    useEffect(() => {
      if (!enabled) return
      const release = realtime.acquire()
      const off = latest.current(realtime)
      return () => {
        off()
        release()
      }
      // `key` is what `listen` listens to: another one is another subscription.
    }, [realtime, enabled, key, latest])
  }

  /** Calls the newest `handler` with the declared arguments of each event. Never renders. */
  function useSocketEvent<K extends EventName<C>>(
    event: K,
    handler: (...args: Args<C, K>) => void,
    options: { enabled?: boolean; filter?: (meta: Meta, ...args: Args<C, K>) => boolean } = {},
  ): void {
    const latest = useLatest({ handler, filter: options.filter })
    const listen = (realtime: Realtime<C>) =>
      realtime.onEach(event, (args, meta) => {
        const { handler: call, filter } = latest.current
        if (filter === undefined || filter(meta, ...args)) call(...args)
      })
    useListening(options.enabled ?? true, listen, event)
  }

  /** Calls the newest `handler` with all events since the last flush, in order. Never renders. */
  function useSocketBatch<K extends EventName<C>>(
    event: K,
    handler: (batch: readonly Args<C, K>[], metas: readonly Meta[]) => void,
    options: { enabled?: boolean } = {},
  ): void {
    const latest = useLatest(handler)
    const listen = (realtime: Realtime<C>) => realtime.on(event, (...heard) => latest.current(...heard))
    useListening(options.enabled ?? true, listen, event)
  }

  function useEventStore<S>(store: Store<S>): S {
    useListening(true, () => () => {}, store)
    return useSyncExternalStore(store.subscribe, store.get, store.get)
  }

  /** The newest `capacity` events (their first arguments), oldest first. Renders at most once a flush. */
  function useSocketLog<K extends EventName<C>>(
    event: K,
    { capacity }: { capacity: number },
  ): LogSnapshot<Payload<C, K>> {
    const realtime = useRealtime()
    return useEventStore(useMemo(() => realtime.log(event, { capacity }), [realtime, event, capacity]))
  }

  /**
   * What an event's batches add up to, from `initial` on (which counts once). Renders only when the result differs by
   * `isEqual` (default `Object.is`).
   */
  function useSocketState<K extends EventName<C>, S>(
    event: K,
    initial: S,
    reduceBatch: (state: S, batch: readonly Args<C, K>[], metas: readonly Meta[]) => S,
    options: { isEqual?: (a: S, b: S) => boolean } = {},
  ): S {
    const realtime = useRealtime()
    const latest = useLatest({ initial, reduce: reduceBatch, isEqual: options.isEqual })
    return useEventStore(
      useMemo(() => createEventState<C, K, S>(realtime, event, () => latest.current), [realtime, event, latest]),
    )
  }

  /** A stable function that sends a command and resolves with its ack; see `Realtime.send`. */
  function useSocketSend<K extends CommandName<C>>(command: K) {
    const realtime = useRealtime()
    return useCallback(
      (payload: CommandPayload<C, K>, options?: SendOptions): Promise<Ack<C, K>> =>
        realtime.send(command, payload, options),
      [realtime, command],
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
    useListening(room !== null, (realtime) => realtime.join(room ?? ''), room)
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
