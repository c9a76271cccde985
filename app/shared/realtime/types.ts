import type { Ack, Args, CommandName, CommandPayload, Contract, EventName, Payload } from './contract.ts'

/** Where a namespace's connection stands. Times are ms since the epoch. */
export type Status =
  /** Nobody has asked for it. */
  | { readonly phase: 'idle' }
  /** The socket client's code is being fetched. */
  | { readonly phase: 'loading' }
  /** `attempt` is 0 for the first; `retryAt` is `null` while an attempt is running. */
  | { readonly phase: 'connecting'; readonly attempt: number; readonly retryAt: number | null }
  /** `transport` is Socket.IO's name of it: polling, websocket, webtransport. */
  | { readonly phase: 'online'; readonly since: number; readonly transport: string }
  /** Without a connection for a known reason: no network, a page in the back-forward cache, `dispose`. */
  | { readonly phase: 'offline'; readonly reason: string; readonly willRetry: boolean }
  /** The server refused the handshake; nothing is tried until the identity changes or `connection.retry()`. */
  | { readonly phase: 'denied'; readonly error: Error }

/** How an event arrived. */
export interface Meta {
  /** It happened before we (re)connected and was sent afterwards. */
  readonly replayed: boolean
}

export interface Stats {
  /** Events that arrived; a batch counts its elements. */
  readonly received: number
  /** Events delivered to handlers, including those of fetched pages. */
  readonly delivered: number
  /** Dropped because their `seq` was not newer than the last one. */
  readonly duplicates: number
  /** Dropped because they did not fit the contract. */
  readonly invalid: number
  /** Dropped because the queue was full. */
  readonly dropped: number
  /** How often something may have been missed; see `onGap`. */
  readonly gaps: number
}

/** The newest events of a log, oldest first. A new object whenever it changes, the same as long as it does not. */
export interface LogSnapshot<T> {
  readonly items: readonly T[]
  /** All that were received, kept or not. */
  readonly total: number
  /** Received, and pushed out by newer ones. */
  readonly evicted: number
  /** Never delivered, because the queue was full. */
  readonly dropped: number
}

/** A value for `useSyncExternalStore`. */
export interface ReadableStore<T> {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => T
}

export interface SendOptions {
  /** From the call to the answer, in ms, including the wait for a connection. Default 10,000. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

/** Something that arrived and does not match the contract. */
export interface Invalid {
  readonly event: string
  readonly args: readonly unknown[]
  readonly issues: readonly string[]
}

/** `dropped` counts the older events that a full queue had to drop. */
export type BatchHandler<C extends Contract, K extends EventName<C>> = (
  batch: readonly Args<C, K>[],
  metas: readonly Meta[],
  dropped: number,
) => void

export interface Realtime<C extends Contract> {
  /**
   * Subscribes to an event, without opening a connection. The handler gets all events since the last flush, in order; `metas[i]`
   * belongs to `batch[i]`. Returns the unsubscribe.
   */
  on<K extends EventName<C>>(event: K, handler: BatchHandler<C, K>): () => void
  /** Like `on`, with one call per event: a handler that throws still gets the next one. */
  onEach<K extends EventName<C>>(event: K, handler: (args: Args<C, K>, meta: Meta) => void): () => void
  /** Called when events may have been missed: after a reconnect, a feed reset or a queue overflow. */
  onGap(event: EventName<C>, listener: () => void): () => void
  /** Called when what was received so far is no longer valid, because it was meant for another identity. */
  onReset(event: EventName<C>, listener: () => void): () => void
  /** A bounded log of an event's first arguments. It records while it has subscribers. */
  log<K extends EventName<C>>(event: K, options: { capacity: number }): ReadableStore<LogSnapshot<Payload<C, K>>>
  /**
   * Sends a command once and awaits its ack, connecting first if necessary. Nothing is sent after `timeout`. Rejects with a
   * `RealtimeError`.
   */
  send<K extends CommandName<C>>(command: K, payload: CommandPayload<C, K>, options?: SendOptions): Promise<Ack<C, K>>
  /** Joins a room until the returned function is called, again after each reconnect. Needs the `rooms` option. */
  join(room: string): () => void
  /** Keeps the connection open until the returned function is called; the last one closes it after `linger` ms. */
  readonly acquire: () => () => void
  /** Delivers now what waits for the next flush. */
  readonly flush: () => void
  readonly status: ReadableStore<Status>
  readonly stats: Stats
  /** Closes the namespace for good, for all who share it: sends reject and no event arrives. */
  readonly dispose: () => void
}

/** A feed whose events carry an ascending `seq`, so that none is missed and none is delivered twice. */
export interface ReplayOptions<C extends Contract, K extends EventName<C> = EventName<C>> {
  readonly event: K
  readonly seqOf: (...args: Args<C, K>) => number
  /** The server emits this when it can't replay what came after our offset. */
  readonly resetEvent?: EventName<C>
  /**
   * Fetches the newest page; `latest` is the newest `seq` there is. Called on a connect without an offset and after a
   * `resetEvent`; live events wait until it is merged.
   */
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly Payload<C, K>[]; latest: number }>
  /** `seq` has no holes, so a skipped one causes a page to be fetched. Default `false`. */
  readonly gapless?: boolean
  /** The feed is the same for everybody, so its offset and logs outlive a change of identity. Default `false`. */
  readonly shared?: boolean
}

/** A command as a value: its name and payload. */
type Message<C extends Contract> = {
  [K in CommandName<C>]: { readonly command: K; readonly payload: CommandPayload<C, K> }
}[CommandName<C>]

/** Which commands tell the server about rooms. */
export interface RoomOptions<C extends Contract> {
  readonly join: (room: string) => Message<C>
  /** Not needed where the next `join` replaces the room. */
  readonly leave?: (room: string) => Message<C>
}

export interface RealtimeOptions<C extends Contract> {
  readonly replay?: { [K in EventName<C>]: ReplayOptions<C, K> }[EventName<C>]
  readonly rooms?: RoomOptions<C>
  /** Called once for each event that does not match the contract. Default: `console.warn`. */
  readonly onInvalid?: (invalid: Invalid) => void
  /** A handler or a resync threw. Default: an uncaught error of the page. */
  readonly onError?: (error: unknown) => void
  /** The most events that may wait for a flush; the oldest are dropped and counted. Default 50,000. */
  readonly maxQueue?: number
}
