import type { Backend } from '#mock-server/core/backend.ts'
import { createBatchRoom } from './batch-room.ts'
import { createPacer } from './pacer.ts'
import type { ShopSocket, SocketNamespace } from './socket-server.ts'

const room = 'feed'
const replayLimit = 500
const rowsAtOnce = 200
const batchInterval = 100
const retryAfter = 1000

export interface PurchasePumpOptions {
  shop: SocketNamespace
  feed: Backend['feed']
  /** Runs after the purchases of each flush, at most every 100 ms: what must not be heard before them. */
  afterPurchases: () => void
  onError: (error: unknown) => void
}

/**
 * Tells of purchases. The feed's table is the outbox: after each commit the pump sends what is above the last sent `seq`,
 * so that an order and its announcement can't part. Sending and joining take turns, so that a socket which joins gets every
 * purchase after its offset once and in order: the older ones from the table, the newer ones from the room.
 */
export function createPurchasePump({ shop, feed, afterPurchases, onError }: PurchasePumpOptions) {
  const batches = createBatchRoom(shop)
  const flush = createPacer(() => {
    batches.flush()
    afterPurchases()
  }, batchInterval)

  let lastSent: number | undefined
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
  const newestSent = async () => {
    lastSent ??= await feed.latest()
    return lastSent
  }

  async function sendNew(): Promise<void> {
    for (;;) {
      const rows = await feed.between(await newestSent(), Number.MAX_SAFE_INTEGER, rowsAtOnce)
      for (const row of rows) shop.local.to(room).emit('BUY_GOODS', row)
      batches.add(rows)
      lastSent = rows.at(-1)?.seq ?? lastSent
      flush.ask()
      if (rows.length < rowsAtOnce) return
      // Lets the sockets send what they hold before they are given more.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  // Known before the first socket comes, so that nothing is sold between its coming and its turn unheard.
  inTurn(async () => void (await newestSent())).catch(onError)

  function wake(): void {
    if (wakeIsDue || closed) return
    wakeIsDue = true
    inTurn(() => {
      wakeIsDue = false
      return sendNew()
    }).catch((error: unknown) => {
      onError(error)
      clearTimeout(retry)
      retry = setTimeout(wake, retryAfter)
    })
  }

  async function replay(socket: ShopSocket, offset: number): Promise<void> {
    // The client may know a purchase from elsewhere that was not sent yet.
    if (offset > (await newestSent())) await sendNew()
    const newest = await newestSent()
    const behind = newest - offset
    if (behind < 0 || behind > replayLimit) {
      socket.emit('FEED_RESET', { seq: newest, missed: Math.max(0, behind) })
      return
    }
    if (behind === 0) return
    const missed = await feed.between(offset, newest, replayLimit)
    if (socket.data.batch) socket.emit('BUY_GOODS_BATCH', missed)
    else for (const purchase of missed) socket.emit('BUY_GOODS', purchase)
  }

  return {
    /** The feed may have new rows. */
    wake,
    /** Replays what the socket missed and lets it hear what comes. A socket that can't be served is cut: it comes back and asks again. */
    join(socket: ShopSocket): void {
      const { serverOffset, batch } = socket.data
      // Without an offset it hears from now on: not from its turn on, which comes after what is being sent meanwhile.
      const offset = serverOffset ?? lastSent
      inTurn(async () => {
        if (offset !== undefined) await replay(socket, offset)
        const upTo = await newestSent()
        // It may have gone while it waited, and would stay in the room for ever.
        if (!socket.connected) return
        // From here to the end nothing may wait: a purchase would fall into the gap.
        if (batch) batches.join(socket, upTo)
        else void socket.join(room)
      }).catch((error: unknown) => {
        onError(error)
        socket.conn.close()
      })
    },
    async close(): Promise<void> {
      closed = true
      clearTimeout(retry)
      flush.stop()
      await turns
    },
  }
}
