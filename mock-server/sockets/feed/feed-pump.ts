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
  /** Tells the sockets of new rows, ascending; called with none too, when it was woken for something else. */
  tell: (rows: readonly Row[]) => void
  /** Whether anybody is told of new rows; where nobody is, they are not read. Left out: they always are. */
  isHeard?: () => boolean
  /** Tells one socket what it missed. */
  replay: (socket: SocketOf<N>, missed: Row[]) => void
  /** It missed too much, or its offset is from the future. */
  reset: (socket: SocketOf<N>, reset: FeedReset) => void
  /** From here on the socket hears of every row after `upTo`. May wait for nothing: a row would fall into the gap. */
  enter: (socket: SocketOf<N>, upTo: number) => void
  onError: (error: unknown) => void
}

export interface FeedPump<N extends NamespaceName> {
  /** The feed may have new rows. */
  wake: () => void
  /** Replays what the socket missed and lets it hear what comes. A socket that can't be served is cut: it comes back and asks again. */
  join: (socket: SocketOf<N>) => void
  close: () => Promise<void>
}

/**
 * Tells sockets of a feed's rows. Its table is the outbox: after each commit the pump tells what is above the last told number,
 * so that a row and its announcement can't part. Telling and joining take turns, so that a socket which joins gets every row
 * after its offset once and in order: the older ones from the table, the newer ones as they come.
 */
export function createFeedPump<Row, N extends NamespaceName>(options: FeedPumpOptions<Row, N>): FeedPump<N> {
  const { feed, numberOf, tell, isHeard = () => true, onError } = options
  let lastTold: number | undefined
  let turns: Promise<void> = Promise.resolve()
  let wakeIsDue = false
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  /** Runs a task after those before it. */
  function inTurn(task: () => Promise<void>): Promise<void> {
    const turn = turns.then(() => (closed ? undefined : task()))
    turns = turn.catch(() => undefined)
    return turn
  }

  /** What was committed before this server ran is not news: whoever missed it has an offset to ask with. */
  const newestTold = async () => {
    lastTold ??= await feed.latest()
    return lastTold
  }

  async function tellNew(): Promise<void> {
    if (!isHeard()) {
      // Who comes meanwhile has the offset of before, and is told the rest in its turn.
      lastTold = await feed.latest()
      tell([])
      return
    }
    for (;;) {
      const rows = await feed.between(await newestTold(), Number.MAX_SAFE_INTEGER, rowsAtOnce)
      tell(rows)
      const last = rows.at(-1)
      if (last !== undefined) lastTold = numberOf(last)
      if (rows.length < rowsAtOnce) return
      // Lets the sockets send what they hold before they are given more.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  // Known before the first socket comes, so that nothing happens between its coming and its turn unheard.
  inTurn(async () => void (await newestTold())).catch(onError)

  function wake(): void {
    if (wakeIsDue || closed) return
    wakeIsDue = true
    inTurn(() => {
      wakeIsDue = false
      return tellNew()
    }).catch((error: unknown) => {
      onError(error)
      clearTimeout(retry)
      retry = setTimeout(wake, retryAfter)
    })
  }

  async function replay(socket: SocketOf<N>, offset: number): Promise<void> {
    // The client may know a row from elsewhere that was not told yet.
    if (offset > (await newestTold())) await tellNew()
    const newest = await newestTold()
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
      // Without an offset it hears from now on: not from its turn on, which comes after what is being told meanwhile.
      const offset = socket.data.serverOffset ?? lastTold
      inTurn(async () => {
        if (offset !== undefined) await replay(socket, offset)
        const upTo = await newestTold()
        // It may have gone while it waited, and would be told for ever.
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
