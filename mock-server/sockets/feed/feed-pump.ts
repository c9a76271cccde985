import type { FeedReset } from '#app/contract/purchase.ts'
import type { NamespaceName } from '#app/contract/socket.ts'
import type { Feed } from '#mock-server/core/backend.ts'
import type { SocketOf } from '../socket-server.ts'
import { createRowMemory } from './row-memory.ts'

const replayLimit = 500
const rowsAtOnce = 200
const retryAfter = 1000

export interface FeedPumpOptions<Row, N extends NamespaceName> {
  feed: Feed<Row>
  numberOf: (row: Row) => number
  /** Keeps the newest rows in memory for replays: for rows that don't change, or whose changes call `forget`. Default: false. */
  remembers?: boolean
  /** Emits new rows, ascending. Also called without rows, when the pump was woken for something else. */
  publish: (rows: readonly Row[]) => void
  /** Whether anybody receives new rows; if not, they are not read. Always true by default. */
  hasReceivers?: () => boolean
  /** Emits to one socket what it missed. */
  replay: (socket: SocketOf<N>, missed: Row[]) => void
  /** The socket missed too much, or its offset is above the newest row. */
  reset: (socket: SocketOf<N>, reset: FeedReset) => void
  /** From here on the socket receives every row after `upTo`. Must be synchronous, or a row could be lost in between. */
  enter: (socket: SocketOf<N>, upTo: number) => void
  onError: (error: unknown) => void
}

export interface FeedPump<N extends NamespaceName> {
  /** Call it when the feed may have new rows. */
  wake: () => void
  /** Replays what the socket missed, then lets it receive new rows. On an error the socket is closed, so that it reconnects. */
  join: (socket: SocketOf<N>) => void
  /** Forgets the remembered rows, because some of them changed. */
  forget: () => void
  close: () => Promise<void>
}

/**
 * Publishes the rows of a feed to sockets. The feed's table is the outbox: after each commit the pump publishes the rows above the
 * last published number, so that no committed row goes unpublished. Publishing and joining take turns, so that a socket receives
 * every row after its offset once and in order: older rows from memory or the table, newer ones as they are published. Who needs only
 * what is in memory joins at once, so that thousands who reconnect together neither read the table nor delay what is published.
 */
export function createFeedPump<Row, N extends NamespaceName>(options: FeedPumpOptions<Row, N>): FeedPump<N> {
  const { feed, numberOf, publish, hasReceivers = () => true, onError } = options
  const memory = createRowMemory(numberOf, replayLimit)
  /** How often `forget` was called: rows that were read before the last call are not remembered. */
  let forgotten = 0
  let lastPublished: number | undefined
  let turns: Promise<void> = Promise.resolve()
  let wakeIsDue = false
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  /** Runs the task after all earlier ones. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    const turn = turns.then(() => (closed ? undefined : task()))
    turns = turn.catch(() => undefined)
    return turn
  }

  /** Rows from before the server started are not published: a client that missed them replays from its offset. */
  const newestPublished = async () => {
    if (lastPublished === undefined) {
      lastPublished = await feed.latest()
      memory.restart(lastPublished)
    }
    return lastPublished
  }

  async function publishNew(): Promise<void> {
    if (!hasReceivers()) {
      // A socket that joins meanwhile keeps its earlier offset and replays these rows in its turn.
      lastPublished = await feed.latest()
      memory.restart(lastPublished)
      publish([])
      return
    }
    for (;;) {
      const published = await newestPublished()
      const forgottenBefore = forgotten
      const rows = await feed.between(published, Number.MAX_SAFE_INTEGER, rowsAtOnce)
      publish(rows)
      const last = rows.at(-1)
      lastPublished = last === undefined ? published : numberOf(last)
      if (options.remembers && forgotten === forgottenBefore) memory.add(rows)
      else memory.restart(lastPublished)
      if (rows.length < rowsAtOnce) return
      // Lets the sockets send their buffers before they get more.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  // Read before the first socket connects, so that a row committed before its turn is replayed.
  inTurn(async () => void (await newestPublished())).catch(onError)

  function wake(): void {
    if (wakeIsDue || closed) return
    wakeIsDue = true
    inTurn(() => {
      wakeIsDue = false
      return publishNew()
    }).catch((error: unknown) => {
      onError(error)
      clearTimeout(retry)
      retry = setTimeout(wake, retryAfter)
    })
  }

  /** Whether everything that a socket with this offset may need is in memory. */
  const isAtHand = (offset: number, newest: number) => memory.hasAllAfter(offset) || newest - offset > replayLimit

  /** Emits what the socket missed, and lets it in. */
  function enter(socket: SocketOf<N>, offset: number, newest: number, missed = memory.after(offset)): void {
    // The socket may have disconnected while it waited; entering it now would leak it.
    if (!socket.connected) return
    const behind = newest - offset
    if (behind < 0 || behind > replayLimit) options.reset(socket, { seq: newest, missed: Math.max(0, behind) })
    else if (missed.length > 0) options.replay(socket, missed)
    options.enter(socket, newest)
  }

  async function enterInTurn(socket: SocketOf<N>, offset: number | undefined): Promise<void> {
    // The client may know a row, from a REST answer, that is not published yet.
    if (offset !== undefined && offset > (await newestPublished())) await publishNew()
    const newest = await newestPublished()
    const from = offset ?? newest
    if (isAtHand(from, newest)) return enter(socket, from, newest)
    const forgottenBefore = forgotten
    const first = options.remembers ? Math.max(0, newest - replayLimit) : from
    const rows = await feed.between(first, newest, replayLimit)
    if (options.remembers && forgotten === forgottenBefore) memory.restart(first, rows)
    enter(
      socket,
      from,
      newest,
      rows.filter((row) => numberOf(row) > from),
    )
  }

  return {
    wake,
    join(socket) {
      // Without an offset the socket receives rows from now on, not only from its turn on.
      const offset = socket.data.serverOffset ?? lastPublished
      const newest = lastPublished
      if (offset !== undefined && newest !== undefined && offset <= newest && isAtHand(offset, newest)) {
        enter(socket, offset, newest)
        return
      }
      inTurn(() => enterInTurn(socket, offset)).catch((error: unknown) => {
        onError(error)
        socket.conn.close()
      })
    },
    forget() {
      forgotten += 1
      memory.restart(lastPublished ?? 0)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await turns
    },
  }
}
