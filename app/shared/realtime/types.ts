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
  /** Without a connection for a known reason: no network, the page is put away, disposed of. */
  | { readonly phase: 'offline'; readonly reason: string; readonly willRetry: boolean }
  /** The server refused the handshake; nothing is tried until the identity changes or `connection.retry()`. */
  | { readonly phase: 'denied'; readonly error: Error }

/** How one event came. */
export interface Meta {
  /** Of a replayed event its place in the feed (`seqOf`); of others a count of what this namespace received. */
  readonly seq: number
  /** ms since the epoch. */
  readonly receivedAt: number
  /** It happened before we (re)connected and was told afterwards. */
  readonly replayed: boolean
}

export interface Stats {
  /** Events that came over the wire; a batch counts its elements. */
  readonly received: number
  /** Events handed to handlers, those of fetched pages included. */
  readonly delivered: number
  /** Dropped because their `seq` had been heard. */
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
  /** All that were heard, shown or not. */
  readonly total: number
  /** Heard, and pushed out by newer ones. */
  readonly evicted: number
  /** Never heard: the queue was full. */
  readonly dropped: number
}

export interface Store<T> {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => T
}

export interface SendOptions {
  /** From the call to the answer, waiting for a connection included, in ms. Default 10,000. */
  readonly timeout?: number
  readonly signal?: AbortSignal
}

/** Something that arrived and does not fit the contract. */
export interface Invalid {
  readonly event: string
  readonly args: readonly unknown[]
  readonly issues: readonly string[]
}

/** `dropped` is how many older ones the full queue had to drop. */
export type BatchHandler<C extends Contract, K extends EventName<C>> = (
  batch: readonly Args<C, K>[],
  metas: readonly Meta[],
  dropped: number,
) => void

export interface Realtime<C extends Contract> {
  /**
   * Hears an event, without opening a connection. The handler gets all that came since the last flush, in order; `metas[i]`
   * belongs to `batch[i]`. Returns the unsubscribe.
   */
  on<K extends EventName<C>>(event: K, handler: BatchHandler<C, K>): () => void
  /** Like `on`, one call an event: a handler that throws still hears the next one. */
  onEach<K extends EventName<C>>(event: K, handler: (args: Args<C, K>, meta: Meta) => void): () => void
  /** Told when events may have been missed: after a reconnect, when a feed was reset, when the queue overflowed. */
  onGap(event: EventName<C>, listener: () => void): () => void
  /** Told when what was heard so far no longer counts, because it was meant for another identity. */
  onReset(event: EventName<C>, listener: () => void): () => void
  /** A bounded log of an event's first arguments; it listens as long as somebody is subscribed to it. */
  log<K extends EventName<C>>(event: K, options: { capacity: number }): Store<LogSnapshot<Payload<C, K>>>
  /**
   * Sends a command and awaits its ack, connecting first if need be. Nothing is sent later than `timeout`, and nothing twice.
   * Rejects with a `RealtimeError`.
   */
  send<K extends CommandName<C>>(command: K, payload: CommandPayload<C, K>, options?: SendOptions): Promise<Ack<C, K>>
  /** Is in a room until the returned function is called; told again after each reconnect. Needs the `rooms` option. */
  join(room: string): () => void
  /** Keeps the connection open until the returned function is called; the last one closes it after `linger` ms. */
  readonly acquire: () => () => void
  /** Hands over now what waits for the next flush. */
  readonly flush: () => void
  readonly status: Store<Status>
  readonly stats: Stats
  /** Closes the namespace for good, for all who share it: sends reject, nothing is heard any more. */
  readonly dispose: () => void
}

/** A feed whose events carry an ascending `seq`, so that nothing is missed and nothing is heard twice. */
export interface ReplayOptions<C extends Contract, K extends EventName<C> = EventName<C>> {
  readonly event: K
  readonly seqOf: (...args: Args<C, K>) => number
  /** The server can't replay what came after our offset. */
  readonly resetEvent?: EventName<C>
  /**
   * Fetches the newest page; `latest` is the newest `seq` there is. Called on a connect without an offset and after a
   * `resetEvent`; live events wait until it is merged.
   */
  readonly resync: (signal: AbortSignal) => Promise<{ items: readonly Payload<C, K>[]; latest: number }>
  /** `seq` counts without holes: when one is skipped, a page is fetched that fills the hole. Default `false`. */
  readonly gapless?: boolean
  /** The feed is the same for everybody: its place and logs outlive a change of identity. Default `false`. */
  readonly shared?: boolean
}

/** A command as a value: its name and payload. */
type Message<C extends Contract> = {
  [K in CommandName<C>]: { readonly command: K; readonly payload: CommandPayload<C, K> }
}[CommandName<C>]

/** How rooms are told to the server. */
export interface RoomOptions<C extends Contract> {
  readonly join: (room: string) => Message<C>
  /** Left out where the next `join` says it all. */
  readonly leave?: (room: string) => Message<C>
}

export interface RealtimeOptions<C extends Contract> {
  readonly replay?: { [K in EventName<C>]: ReplayOptions<C, K> }[EventName<C>]
  readonly rooms?: RoomOptions<C>
  /** Called once for each thing that does not fit the contract. Default: `console.warn`. */
  readonly onInvalid?: (invalid: Invalid) => void
  /** A handler or a resync threw. Default: `reportError`. */
  readonly onError?: (error: unknown) => void
  /** The most events that may wait for a flush; the oldest are dropped and counted. Default 50,000. */
  readonly maxQueue?: number
}
