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
import type { LogSnapshot, Meta, Realtime, SendOptions, Status } from './types.ts'

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

  /** Calls the newest `handler` with the declared arguments of each event. Never renders. */
  function useSocketEvent<K extends EventName<C>>(
    event: K,
    handler: (...args: Args<C, K>) => void,
    options: { enabled?: boolean; filter?: (meta: Meta, ...args: Args<C, K>) => boolean } = {},
  ): void {
    const realtime = useRealtime()
    const { enabled = true, filter } = options
    const latest = useLatest({ handler, filter })
    useEffect(() => {
      if (!enabled) return
      const release = realtime.acquire()
      const off = realtime.onEach(event, (args, meta) => {
        if (latest.current.filter?.(meta, ...args) ?? true) latest.current.handler(...args)
      })
      return () => {
        off()
        release()
      }
    }, [realtime, event, enabled, latest])
  }

  /** Calls the newest `handler` with all events since the last flush, in order. Never renders. */
  function useSocketBatch<K extends EventName<C>>(
    event: K,
    handler: (batch: readonly Args<C, K>[], metas: readonly Meta[]) => void,
    options: { enabled?: boolean } = {},
  ): void {
    const realtime = useRealtime()
    const { enabled = true } = options
    const latest = useLatest(handler)
    useEffect(() => {
      if (!enabled) return
      const release = realtime.acquire()
      const off = realtime.on(event, (batch, metas) => latest.current(batch, metas))
      return () => {
        off()
        release()
      }
    }, [realtime, event, enabled, latest])
  }

  /** The newest `capacity` events (their first arguments), oldest first. Renders at most once a flush. */
  function useSocketLog<K extends EventName<C>>(event: K, { capacity }: { capacity: number }) {
    const realtime = useRealtime()
    useEffect(() => realtime.acquire(), [realtime])
    const log = useMemo(() => realtime.log(event, { capacity }), [realtime, event, capacity])
    return useSyncExternalStore<LogSnapshot<Payload<C, K>>>(log.subscribe, log.get, log.get)
  }

  /**
   * What an event's batches add up to, from `initial` on. Renders only when the result differs (`isEqual`, default `Object.is`).
   */
  function useSocketState<K extends EventName<C>, S>(
    event: K,
    initial: S,
    reduceBatch: (state: S, batch: readonly Args<C, K>[], metas: readonly Meta[]) => S,
    options: { isEqual?: (a: S, b: S) => boolean } = {},
  ): S {
    const realtime = useRealtime()
    const latest = useLatest({ initial, reduce: reduceBatch, isEqual: options.isEqual ?? Object.is })
    useEffect(() => realtime.acquire(), [realtime])
    const state = useMemo(
      () => createEventState<C, K, S>(realtime, event, () => latest.current),
      [realtime, event, latest],
    )
    return useSyncExternalStore(state.subscribe, state.get, state.get)
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
    const realtime = useRealtime()
    useEffect(() => {
      if (room === null) return
      const release = realtime.acquire()
      const leave = realtime.join(room)
      return () => {
        leave()
        release()
      }
    }, [realtime, room])
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
