import type { Purchase } from '#app/contract/purchase.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createPacer } from '../connection/pacer.ts'
import type { NamespaceOf } from '../socket-server.ts'
import { createBatchRoom } from './batch-room.ts'
import { createFeedPump, type FeedPump } from './feed-pump.ts'

const room = 'feed'
const batchInterval = 100

export interface PurchasePumpOptions {
  shop: NamespaceOf<'/'>
  feed: Backend['feed']
  /** Runs after the purchases of each flush, at most every 100 ms: for events that must not arrive before them. */
  afterPurchases: () => void
  onError: (error: unknown) => void
}

/** Publishes purchases: one by one, or in batches to the sockets that asked for them. */
export function createPurchasePump({ shop, feed, afterPurchases, onError }: PurchasePumpOptions): FeedPump<'/'> {
  const batches = createBatchRoom(shop)
  const flush = createPacer(() => {
    batches.flush()
    afterPurchases()
  }, batchInterval)
  const pump = createFeedPump<Purchase, '/'>({
    feed,
    numberOf: ({ seq }) => seq,
    publish(purchases) {
      for (const purchase of purchases) shop.local.to(room).emit('BUY_GOODS', purchase)
      batches.add(purchases)
      flush.ask()
    },
    replay(socket, missed) {
      if (socket.data.batch) socket.emit('BUY_GOODS_BATCH', missed)
      else for (const purchase of missed) socket.emit('BUY_GOODS', purchase)
    },
    reset: (socket, reset) => socket.emit('FEED_RESET', reset),
    enter(socket, upTo) {
      if (socket.data.batch) batches.join(socket, upTo)
      else void socket.join(room)
    },
    onError,
  })

  return {
    wake: pump.wake,
    join: pump.join,
    async close() {
      flush.stop()
      await pump.close()
    },
  }
}
