import type { StockChange } from '#app/contract/stock.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createPurchasePump } from '../feed/purchase-pump.ts'
import { createRecentStock } from '../feed/recent-stock.ts'
import type { Online } from '../presence/online.ts'
import type { Peers } from '../presence/peers.ts'
import { createPresence } from '../presence/presence.ts'
import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import { createTalk } from './goods-chat-rooms.ts'
import type { NamespaceService } from './namespace-service.ts'

interface ShopParts {
  shop: NamespaceOf<'/'>
  backend: Backend
  /** Where the same shop has more sockets. */
  peers: Peers
  /** Told who comes and goes. */
  online: Online
  onError: (error: unknown) => void
}

/** The default namespace: purchases, stock, viewers, talk, and what is an account's own. */
export function serveShop({ shop, backend, peers, online, onError }: ShopParts): NamespaceService<'/'> {
  const presence = createPresence(shop, peers)
  const talk = createTalk(shop, peers)
  const stockChanges = new Map<number, StockChange>()
  const recentStock = createRecentStock()
  const pump = createPurchasePump({
    shop,
    feed: backend.feed,
    onError,
    afterPurchases: () => {
      for (const change of stockChanges.values()) {
        recentStock.add(change)
        shop.local.emit('STOCK_CHANGED', change)
      }
      stockChanges.clear()
    },
  })

  return {
    abilities: (socket) => ({
      enterPage: (path) => presence.enter(socket, path),
      joinTalk: (room, name) => talk.join(socket, room, name),
      leaveTalk: (room) => talk.leave(socket, room),
    }),
    connected(socket) {
      online.enter(socket)
      socket.on('disconnect', () => {
        online.leave(socket)
        presence.leave(socket)
        talk.leaveAll(socket)
      })
      // Its page may have been read a moment ago. Who has been here before reads it anew.
      if (socket.data.serverOffset === undefined) {
        for (const change of recentStock.all()) socket.emit('STOCK_CHANGED', change)
      }
      pump.join(socket)
    },
    hear(fact) {
      talk.hear(fact)
      if (fact.type === 'purchased') pump.wake()
      else if (fact.type === 'stock-changed') {
        stockChanges.set(fact.change.goodsId, fact.change)
        // Its purchase, if it has one, is in the feed by now and goes first.
        pump.wake()
      } else if (fact.type === 'goods-changed') {
        shop.local.emit('GOODS_CHANGED', { goodsId: fact.goodsId })
      } else if (fact.type === 'cart-changed') {
        shop.local.to(accountRoom(fact.userId)).emit('CART_CHANGED', fact.change)
      } else if (fact.type === 'order-changed') {
        shop.local.to(accountRoom(fact.userId)).emit('ORDER_CHANGED', fact.change)
      }
    },
    async close() {
      presence.close()
      talk.close()
      await pump.close()
    },
  }
}
