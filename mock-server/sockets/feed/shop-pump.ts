import type { GoodsChanged, StockChange } from '#app/contract/goods.ts'
import type { Purchase } from '#app/contract/purchase.ts'
import type { ShopChanges } from '#app/contract/shop-socket.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createPacer } from '../connection/pacer.ts'
import type { NamespaceOf, SocketOf } from '../socket-server.ts'
import { createBatchRoom, packetOf } from './batch-room.ts'
import { createFeedPump } from './feed-pump.ts'
import { createRecentChanges } from './recent-changes.ts'

const room = 'feed'
/** In ms: what changes within it is sent in one packet. */
const beat = 100

export interface ShopPumpOptions {
  shop: NamespaceOf<'/'>
  feed: Backend['feed']
  onError: (error: unknown) => void
}

/**
 * Publishes purchases and changes of products: together once a beat to the sockets that ask for it, else one by one. A change of stock
 * never arrives before the purchase that caused it.
 */
export function createShopPump({ shop, feed, onError }: ShopPumpOptions) {
  /** What changed since the last beat. */
  const stock = new Map<number, StockChange>()
  const goods = new Map<number, GoodsChanged>()
  const recentStock = createRecentChanges<StockChange>(({ goodsId }) => goodsId)
  const recentGoods = createRecentChanges<GoodsChanged>(({ goodsId }) => goodsId)
  /** Socket → the time from when on its page may have missed changes. */
  const missesSince = new WeakMap<SocketOf<'/'>, number>()

  const batches = createBatchRoom(shop)
  const flush = createPacer(() => {
    const changes = { stock: [...stock.values()], goods: [...goods.values()] }
    stock.clear()
    goods.clear()
    for (const change of changes.stock) recentStock.add(change)
    for (const change of changes.goods) recentGoods.add(change)
    emitEach(shop.local.to(room), changes)
    batches.flush(changes)
  }, beat)
  const pump = createFeedPump<Purchase, '/'>({
    feed,
    remembers: true,
    numberOf: ({ seq }) => seq,
    publish(purchases) {
      emitEach(shop.local.to(room), { purchases: [...purchases] })
      batches.add(purchases)
      flush.ask()
    },
    replay: (socket, missed) => catchUp(socket, { purchases: missed }),
    reset: (socket, reset) => socket.emit('FEED_RESET', reset),
    enter(socket, upTo) {
      const since = missesSince.get(socket) ?? 0
      catchUp(socket, { stock: recentStock.since(since), goods: recentGoods.since(since) })
      if (socket.data.batched) batches.join(socket, upTo)
      else void socket.join(room)
    },
    onError,
  })

  return {
    wake: pump.wake,
    forget: pump.forget,
    // Waking the pump, not the beat, publishes the purchase that caused a change first: it is in the feed by now.
    changeStock(change: StockChange): void {
      stock.set(change.goodsId, change)
      pump.wake()
    },
    changeGoods(change: GoodsChanged): void {
      goods.set(change.goodsId, change)
      pump.wake()
    },
    join(socket: SocketOf<'/'>): void {
      // A page that connects for the first time may show what it read a while ago. One that reconnects fetches it again.
      if (socket.data.serverOffset !== undefined) missesSince.set(socket, performance.now())
      pump.join(socket)
    },
    async close() {
      flush.stop()
      await pump.close()
    },
  }
}

/** Sends one socket what it missed, in the form that it asked for. */
function catchUp(socket: SocketOf<'/'>, missed: ShopChanges): void {
  const packet = packetOf(missed)
  if (!packet) return
  if (socket.data.batched) socket.emit('SHOP_CHANGED', packet)
  else emitEach(socket, packet)
}

function emitEach(to: Pick<NamespaceOf<'/'>, 'emit'>, { purchases = [], stock = [], goods = [] }: ShopChanges): void {
  for (const purchase of purchases) to.emit('BUY_GOODS', purchase)
  for (const change of stock) to.emit('STOCK_CHANGED', change)
  for (const change of goods) to.emit('GOODS_CHANGED', change)
}
