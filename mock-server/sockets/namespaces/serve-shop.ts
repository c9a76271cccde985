import type { StockChange } from '#app/contract/stock.ts'
import type { Backend } from '#mock-server/core/backend.ts'
import { createPurchasePump } from '../feed/purchase-pump.ts'
import { createRecentStock } from '../feed/recent-stock.ts'
import type { Online } from '../presence/online.ts'
import type { Peers } from '../presence/peers.ts'
import { createPresence } from '../presence/presence.ts'
import { accountRoom, type NamespaceOf } from '../socket-server.ts'
import { createGoodsChat } from './goods-chat-rooms.ts'
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
  const goodsChat = createGoodsChat(shop, peers)
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
      joinGoodsChat: (room, name) => goodsChat.join(socket, room, name),
      leaveGoodsChat: (room) => goodsChat.leave(socket, room),
    }),
    connected(socket) {
      online.enter(socket)
      socket.on('disconnect', () => {
        online.leave(socket)
        presence.leave(socket)
        goodsChat.leaveAll(socket)
      })
      // Its page may have been read a moment ago. Who has been here before reads it anew.
      if (socket.data.serverOffset === undefined) {
        for (const change of recentStock.all()) socket.emit('STOCK_CHANGED', change)
      }
      pump.join(socket)
    },
    hear(event) {
      goodsChat.hear(event)
      if (event.type === 'purchased') pump.wake()
      else if (event.type === 'stock-changed') {
        stockChanges.set(event.change.goodsId, event.change)
        // Its purchase, if it has one, is in the feed by now and goes first.
        pump.wake()
      } else if (event.type === 'goods-changed') {
        shop.local.emit('GOODS_CHANGED', { goodsId: event.goodsId })
      } else if (event.type === 'cart-changed') {
        shop.local.to(accountRoom(event.userId)).emit('CART_CHANGED', event.change)
      } else if (event.type === 'order-changed') {
        shop.local.to(accountRoom(event.userId)).emit('ORDER_CHANGED', event.change)
      }
    },
    async close() {
      presence.close()
      goodsChat.close()
      await pump.close()
    },
  }
}
