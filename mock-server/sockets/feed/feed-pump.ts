import type { FeedReset } from '#app/contract/purchase.ts'
import type { NamespaceName } from '#app/contract/socket.ts'
import type { Feed } from '#mock-server/core/backend.ts'
import type { SocketOf } from '../socket-server.ts'

const replayLimit = 500
const rowsAtOnce = 200
const retryAfter = 1000

export interface FeedPumpOptions<Row, N extends NamespaceName> {
  feed: Feed<Row>
  numberOf: (row: Row) => number
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
  close: () => Promise<void>
}

/**
 * Publishes the rows of a feed to sockets. The feed's table is the outbox: after each commit the pump publishes the rows above the
 * last published number, so that no committed row goes unpublished. Publishing and joining take turns, so that a socket receives
 * every row after its offset once and in order: older rows from the table, newer ones as they are published.
 */
export function createFeedPump<Row, N extends NamespaceName>(options: FeedPumpOptions<Row, N>): FeedPump<N> {
  const { feed, numberOf, publish, hasReceivers = () => true, onError } = options
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
    lastPublished ??= await feed.latest()
    return lastPublished
  }

  async function publishNew(): Promise<void> {
    if (!hasReceivers()) {
      // A socket that joins meanwhile keeps its earlier offset and replays these rows in its turn.
      lastPublished = await feed.latest()
      publish([])
      return
    }
    for (;;) {
      const rows = await feed.between(await newestPublished(), Number.MAX_SAFE_INTEGER, rowsAtOnce)
      publish(rows)
      const last = rows.at(-1)
      if (last !== undefined) lastPublished = numberOf(last)
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

  async function replay(socket: SocketOf<N>, offset: number): Promise<void> {
    // The client may know a row, from a REST answer, that is not published yet.
    if (offset > (await newestPublished())) await publishNew()
    const newest = await newestPublished()
    const behind = newest - offset
    if (behind < 0 || behind > replayLimit) {
      options.reset(socket, { seq: newest, missed: Math.max(0, behind) })
    } else if (behind > 0) {
      options.replay(socket, await feed.between(offset, newest, replayLimit))
    }
  }

  return {
    wake,
    join(socket) {
      // Without an offset the socket receives rows from now on, not only from its turn on.
      const offset = socket.data.serverOffset ?? lastPublished
      inTurn(async () => {
        if (offset !== undefined) await replay(socket, offset)
        const upTo = await newestPublished()
        // The socket may have disconnected while it waited; entering it now would leak it.
        if (socket.connected) options.enter(socket, upTo)
      }).catch((error: unknown) => {
        onError(error)
        socket.conn.close()
      })
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await turns
    },
  }
}
